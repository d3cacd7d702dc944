/* What only some have stands last, or takes no other's number. */
enum event {
	EVENT_OPEN = 1,
#ifdef WITH_TLS
	EVENT_SHAKE = 7,
#endif
	EVENT_CLOSE = 2,
#ifdef WITH_TLS
	EVENT_LATE
#endif
};
int handle(enum event event);

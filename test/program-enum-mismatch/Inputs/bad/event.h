#ifndef EVENT_H
#define EVENT_H
enum event {
	EVENT_OPEN,
#ifdef WITH_TLS
	EVENT_SHAKE,
#endif
	EVENT_CLOSE,
	EVENT_LAST = EVENT_CLOSE
};
/* Without a name, and by the value of a macro. */
enum { EVENT_ROOM = ROOM };
int handle(enum event event);
#endif

struct timer {
	void (*fire)(void *data);
	void *data;
	void (*late)(int by);
	void (*stop)(struct timer *timer);
};
void timer_set(struct timer *timer, void (*fire)(void *), void *data);
void timer_late(struct timer *timer, void (*late)(int));
void timer_stop(struct timer *timer, void (*stop)(struct timer *));
void timer_run(struct timer *timer);
void timer_set(struct timer *timer, void (*fire)(void *), void *data)
{
	timer->fire = fire;
	timer->data = data;
}
void timer_late(struct timer *timer, void (*late)(int))
{
	timer->late = late;
}
/* Handed the timer, and by it the data. */
void timer_stop(struct timer *timer, void (*stop)(struct timer *))
{
	timer->stop = stop;
}
void timer_run(struct timer *timer)
{
	if (timer->fire)
		timer->fire(timer->data);
	if (timer->late)
		timer->late(1);
	if (timer->stop)
		timer->stop(timer);
}

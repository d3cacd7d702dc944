/* Methods that only one function fills in are methods, not choices; an array is made anew for one more. */
#include <stdlib.h>
#include <string.h>

typedef struct alarm alarm;
struct alarm {
	void (*rise)(alarm *, int level);
};

typedef struct gauge gauge;
struct gauge {
	alarm **alarms;
	int n;
	void (*add)(gauge *, alarm *);
	void (*drop)(gauge *, alarm *);
	void (*set)(gauge *, int level);
};

static void gauge_add(gauge *self, alarm *one)
{
	alarm **more = malloc((size_t)(self->n + 1) * sizeof *more);

	memcpy(more, self->alarms, (size_t)self->n * sizeof *more);
	more[self->n] = one;
	self->n++;
	free(self->alarms);
	self->alarms = more;
}

static void gauge_drop(gauge *self, alarm *one)
{
	alarm **less = malloc((size_t)self->n * sizeof *less);
	int n = 0;

	for (int i = 0; i < self->n; i++)
		if (self->alarms[i] != one)
			less[n++] = self->alarms[i];
	free(self->alarms);
	self->alarms = less;
	self->n = n;
}

static void gauge_set(gauge *self, int level)
{
	for (int i = 0; i < self->n; i++)
		self->alarms[i]->rise(self->alarms[i], level);
}

gauge *gauge_new(void)
{
	gauge *self = calloc(1, sizeof *self);

	self->add = gauge_add;
	self->drop = gauge_drop;
	self->set = gauge_set;
	return self;
}

struct siren {
	alarm base;
	int loud;
};
struct lamp {
	alarm base;
	int red;
};

static void siren_rise(alarm *self, int level) { ((struct siren *)self)->loud = level > 3; }
static void lamp_rise(alarm *self, int level) { ((struct lamp *)self)->red = level > 1; }

void siren_init(struct siren *self) { self->base.rise = siren_rise; }
void lamp_init(struct lamp *self) { self->base.rise = lamp_rise; }

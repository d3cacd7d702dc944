/* Kinds begin with the fields of what they are kinds of, written by a macro; one begins with the other's making. */
#include <stdlib.h>

#define VESSEL_FIELDS(self)                                                                        \
	int aboard;                                                                                \
	void (*load)(self *);                                                                      \
	void (*cross)(self *);                                                                     \
	void (*clear)(self *);                                                                     \
	void (*trip)(self *)

typedef struct vessel vessel;
struct vessel {
	VESSEL_FIELDS(vessel);
};
typedef struct raft raft;
struct raft {
	VESSEL_FIELDS(raft);
	int poles;
};
typedef struct barge barge;
struct barge {
	VESSEL_FIELDS(barge);
	double draught;
};

static void vessel_nothing(vessel *self) { self->aboard = 0; }

static void vessel_trip(vessel *self)
{
	self->load(self);
	self->cross(self);
	self->clear(self);
}

static vessel *vessel_new(size_t size)
{
	vessel *self = calloc(1, size);

	self->load = vessel_nothing;
	self->cross = vessel_nothing;
	self->clear = vessel_nothing;
	self->trip = vessel_trip;
	return self;
}

static void raft_load(raft *self) { self->aboard = 3; }
static void raft_cross(raft *self) { self->poles++; }

raft *raft_new(void)
{
	raft *self = (raft *)vessel_new(sizeof(raft));

	self->load = raft_load;
	self->cross = raft_cross;
	return self;
}

static void barge_load(barge *self) { self->aboard = 40; }
static void barge_cross(barge *self) { self->draught += 0.1; }
static void barge_trip(barge *self) { vessel_trip((vessel *)self); }

barge *barge_new(void)
{
	barge *self = (barge *)vessel_new(sizeof(barge));

	self->load = barge_load;
	self->cross = barge_cross;
	self->trip = barge_trip;
	return self;
}

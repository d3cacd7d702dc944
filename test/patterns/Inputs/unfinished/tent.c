#include "tent.h"

#include <stdio.h>

static void dome_floor(struct tent_builder *builder) { printf("round %p\n", (void *)builder); }
static void dome_poles(struct tent_builder *builder) { printf("bent %p\n", (void *)builder); }
static void dome_cover(struct tent_builder *builder) { printf("tight %p\n", (void *)builder); }
static void ridge_floor(struct tent_builder *builder) { printf("long %p\n", (void *)builder); }
static void ridge_poles(struct tent_builder *builder) { printf("straight %p\n", (void *)builder); }
static void ridge_cover(struct tent_builder *builder) { printf("steep %p\n", (void *)builder); }
void dome_init(struct tent_builder *builder)
{
	builder->floor = dome_floor;
	builder->poles = dome_poles;
	builder->cover = dome_cover;
}
void ridge_init(struct tent_builder *builder)
{
	builder->floor = ridge_floor;
	builder->poles = ridge_poles;
	builder->cover = ridge_cover;
}

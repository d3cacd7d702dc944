#include "tent.h"

struct camp {
	int tents;
};
void camp_pitch(struct camp *camp, struct tent_builder *builder);
void camp_pitch(struct camp *camp, struct tent_builder *builder)
{
	builder->floor(builder);
	builder->poles(builder);
	builder->cover(builder);
	camp->tents++;
}

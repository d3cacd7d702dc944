#ifndef SHAPE_H
#define SHAPE_H
int shape_area(int width, int height);
static inline int shape_square(int side)
{
	return shape_area(side, side);
}
typedef struct pen pen_t;
pen_t *shape_pen(void);
#endif

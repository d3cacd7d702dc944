#include "shape.h"
struct Disc : Circle {
};
template <class T> struct Many : Disc {
	T more;
};

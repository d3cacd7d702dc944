#include "shape.h"
struct Wheel : Circle {
};

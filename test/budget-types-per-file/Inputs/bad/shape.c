#include "shape.h"
circle unit;

#pragma once
#include <stdexcept>
struct Shape {
};
struct Other {
};
struct Round : Shape {
};
struct Circle : Other, Round {
};

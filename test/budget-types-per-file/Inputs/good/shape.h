#pragma once
struct line;
struct point { int x, y; enum { IN, OUT } side; };
enum { RED, GREEN };
typedef struct point point_t;

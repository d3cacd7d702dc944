#pragma once
struct point { int x, y; };
typedef struct { struct point centre; } circle;
enum colour { RED, GREEN };

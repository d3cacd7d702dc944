#pragma once
int st_side(void);

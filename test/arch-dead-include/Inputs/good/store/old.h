#pragma once
int st_old(void);

#pragma once
int app_show(int depth);

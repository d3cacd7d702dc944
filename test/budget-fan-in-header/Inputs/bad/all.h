#pragma once
enum { ALL = 1 };

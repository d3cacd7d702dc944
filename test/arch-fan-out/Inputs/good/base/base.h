#pragma once
enum { BASE = 1 };

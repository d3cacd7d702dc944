#pragma once
enum { STORE = 1 };

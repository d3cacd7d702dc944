#pragma once
enum { TEXT = 1 };

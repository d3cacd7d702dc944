#pragma once
enum { APP = 1 };

#pragma once
enum { NET = 1 };

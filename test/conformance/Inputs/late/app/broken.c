#include "app/app.h"
#include "app/only.h"
#include "missing.h"

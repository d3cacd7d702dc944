/* An umbrella in no component: it hides who uses whom from anyone who looks at includes. */
#include "base/base.h"
#include "cli/cli.h"
#include "net/net.h"

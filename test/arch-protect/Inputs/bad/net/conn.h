#include "crypto/seal.h"
int conn_seal(int value);

#define FORCED_H 1
#define FORCED 7

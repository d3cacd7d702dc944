#ifndef BASE_FAST_H
#define BASE_FAST_H
#ifdef BASE_WANTS_FAST
#define BASE_ROUNDS 1
#else
#define BASE_ROUNDS 8
#endif
#endif

/* Macros that are lists: rows to which whoever expands them applies something. */
// RUN: %worker --one %S %t.facts -- %clang -std=gnu11 -c %s && %ashlar facts %t.facts | awk '/^== /{r=$2;next}{print r, $0}' | %FileCheck %s
#define COLOURS(X) X(RED, 1) X(GREEN, 2) X(BLUE, (3))
// CHECK-DAG: macro macros.c [[#@LINE-1]] {{[0-9]+}} COLOURS [[#@LINE-1]] 1 9{{$}}
#define ERRORS ERROR(NONE) ERROR(FULL) ERROR(EMPTY)
// CHECK-DAG: macro macros.c [[#@LINE-1]] {{[0-9]+}} ERRORS [[#@LINE-1]] 0 8{{$}}
#define COMMAS(X, extra) X(extra, A), X(extra, B), X(extra, C)
// CHECK-DAG: macro macros.c [[#@LINE-1]] {{[0-9]+}} COMMAS [[#@LINE-1]] 2 9{{$}}

/* Calls, or too few. */
#define THRICE(n) step(n); step(n); step(n)
// CHECK-DAG: macro macros.c [[#@LINE-1]] {{[0-9]+}} THRICE [[#@LINE-1]] 1 1{{$}}
#define BOTH(f, a, b) (f(a) < f(b) ? (a) : (b))
// CHECK-DAG: macro macros.c [[#@LINE-1]] {{[0-9]+}} BOTH [[#@LINE-1]] 3 1{{$}}
#define SUM step(1) + step(2) + step(3)
// CHECK-DAG: macro macros.c [[#@LINE-1]] {{[0-9]+}} SUM [[#@LINE-1]] 0 0{{$}}

int step(int n);
int step(int n) { return n; }

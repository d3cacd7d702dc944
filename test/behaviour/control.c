/* Choices, jumps and cleanups. */
// RUN: %worker --one %S %t.facts -- %clang -std=gnu11 -c %s && %ashlar facts %t.facts | awk '/^== /{r=$2;next}{print r, $0}' | %FileCheck %s
#include <stdlib.h>
#include <string.h>

enum state { IDLE, BUSY, DONE };
struct machine {
	enum state state;
};
int step(struct machine *machine, const char *word)
{
	switch (machine->state) {
// CHECK-DAG: choice control.c [[#@LINE-1]] {{[0-9]+}} step parameter - 0 machine::state - - 0 state 2 3{{$}}
	case IDLE:
		machine->state = BUSY;
// CHECK-DAG: write control.c [[#@LINE-1]] {{[0-9]+}} step assign parameter - 0 machine::state - - 0 constant - 0 - - - 0 1{{$}}
		break;
	case BUSY:
		machine->state = DONE;
// CHECK-DAG: write control.c [[#@LINE-1]] {{[0-9]+}} step assign parameter - 0 machine::state - - 0 constant - 0 - - - 0 1{{$}}
		break;
	default:
		break;
	}
	if (!strcmp(word, "a"))
// CHECK-DAG: choice control.c [[#@LINE-1]] {{[0-9]+}} step parameter - 1 - - - 0 - 3 4{{$}}
		return 1;
	else if (!strcmp(word, "b"))
		return 2;
	else if (strcmp(word, "c") == 0)
		return 3;
	return 0;
}
static void release(char **text)
{
	free(*text);
// CHECK-DAG: write control.c [[#@LINE-1]] {{[0-9]+}} release release parameter - 0 - - - 2 none - 0 - - - 0 0{{$}}
}
int unwind(void)
{
	__attribute__((cleanup(release))) char *text = malloc(3);
// CHECK-DAG: cleanup control.c [[#@LINE-1]] {{[0-9]+}} unwind release 1{{$}}
	char *first = malloc(3);
	if (!first)
		goto out;
// CHECK-DAG: jump control.c [[#@LINE-1]] {{[0-9]+}} unwind out {{[0-9]+}} 1{{$}}
	char *second = malloc(3);
	if (!second)
		goto free_first;
// CHECK-DAG: jump control.c [[#@LINE-1]] {{[0-9]+}} unwind free_first {{[0-9]+}} 1{{$}}
	free(second);
free_first:
	free(first);
out:
	return text != NULL;
}

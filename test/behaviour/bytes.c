/* What the C library copies is assigned: a text of a field, the whole of an object made here. */
// RUN: %worker --one %S %t.facts -- %clang -std=c17 -c %s && %ashlar facts %t.facts | awk '/^== /{r=$2;next}{print r, $0}' | grep -E '^(write|argument)' | %FileCheck --implicit-check-not=write --implicit-check-not=argument %s
#include <stdlib.h>
#include <string.h>
struct doc {
	char text[20];
	int (*show)(struct doc *doc, int level);
	struct doc *next;
};
void restore(struct doc *doc, const struct doc *saved);
struct doc *twin(const struct doc *doc);
struct doc *twice(const struct doc *doc);
int shown(struct doc *doc, int level);
/* A number that is handed on through a slot has a row, as an object has. */
int shown(struct doc *doc, int level)
{
	return doc->next->show(doc->next, level) + doc->next->show(doc->next, 2);
// CHECK: argument {{.*}}bytes.c [[#@LINE-1]] {{[0-9]+}} shown {{.*}} parameter - 0 doc::next
// CHECK: argument {{.*}}bytes.c [[#@LINE-2]] {{[0-9]+}} shown {{.*}} parameter - 1
// CHECK: argument {{.*}}bytes.c [[#@LINE-3]] {{[0-9]+}} shown {{.*}} parameter - 0 doc::next
}
void restore(struct doc *doc, const struct doc *saved)
{
	char mine[20];
	strcpy(mine, saved->text);
	strncpy(doc->text, saved->text, sizeof doc->text);
// CHECK: write {{.*}}bytes.c [[#@LINE-1]] {{[0-9]+}} restore assign parameter - 0 doc::text {{.*}} parameter - 1 doc::text
}
struct doc *twin(const struct doc *doc)
{
	struct doc *copy = malloc(sizeof *copy);
	memcpy(copy, doc, sizeof *copy);
// CHECK: write {{.*}}bytes.c [[#@LINE-1]] {{[0-9]+}} twin assign new {{.*}} parameter
	return copy;
}
struct doc *twice(const struct doc *doc)
{
	struct doc *copy = malloc(sizeof *copy);
	*copy = *doc;
// CHECK: write {{.*}}bytes.c [[#@LINE-1]] {{[0-9]+}} twice assign new {{.*}} parameter
	return copy;
}

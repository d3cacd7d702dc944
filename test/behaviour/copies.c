/* A copy is no other name: what becomes of it is nobody else's business. */
// RUN: %worker --one %S %t.facts -- %clang -std=c17 -c %s && %ashlar facts %t.facts | awk '/^== /{r=$2;next}{print r, $0}' | grep '^write' | %FileCheck --implicit-check-not=write %s
struct table {
	int (*get)(void);
	int rows[4], n;
};
int zero(void);
extern struct table theirs;
int use(const struct table *table);
void original(struct table *table);
int copy(struct table table);
void original(struct table *table)
{
	table->n++;
// CHECK: write {{.*}}copies.c [[#@LINE-1]] {{[0-9]+}} original modify parameter - 0 table::n
}
int copy(struct table table)
{
	struct table mine = theirs;
	mine.n = 1;
	mine.rows[2]++;
	table.n++;
	return use(&mine) + use(&table);
}

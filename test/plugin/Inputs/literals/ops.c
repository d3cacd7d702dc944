struct op;
struct op {
	struct op *inner;
	void (*run)(struct op *self);
};
void use(struct op *one);
struct op by_value(struct op *inner);
static void run(struct op *self) { self->run(self->inner); }

struct op by_value(struct op *inner) { return (struct op){.inner = inner, .run = run}; }

void local(struct op *inner);
void local(struct op *inner)
{
	struct op one = {inner, run};

	use(&one);
}

static struct op current;
void exchange(void);
void exchange(void) { current = (struct op){.run = run}; }

struct op *find(int key);
int leave(int key);
int leave(int key)
{
	struct op *a = find(1), *b;

	if (!a)
		return -1;
	if ((b = find(2)) == 0 || !b->run)
		return -2;
	if (key > 3) {
		use(a);
		return 4;
	}
	use(b);
	return 0;
}

#include <stdio.h>

struct page {
	int number;
};
void page_show(struct page *page);
void page_show(struct page *page)
{
	printf("%d\n", page ? page->number : 0);
}

/* Nobody makes a page yet. */
struct press {
	struct page *(*make_page)(struct press *press, int number);
};
static struct page *proof_page(struct press *press, int number)
{
	printf("proof %p %d\n", (void *)press, number);
	return NULL;
}
static struct page *final_page(struct press *press, int number)
{
	printf("final %p %d\n", (void *)press, number);
	return NULL;
}
struct proof {
	struct press press;
	int passes;
};
struct final {
	struct press press;
	int copies;
};
void proof_init(struct proof *proof);
void final_init(struct final *final);
void proof_init(struct proof *proof)
{
	proof->press.make_page = proof_page;
	proof->passes = 1;
}
void final_init(struct final *final)
{
	final->press.make_page = final_page;
	final->copies = 100;
}
void print(struct press *press);
void print(struct press *press)
{
	page_show(press->make_page(press, 1));
}

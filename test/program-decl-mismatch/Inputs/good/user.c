extern unsigned int ty_color;	  /* an enum is an unsigned int here */
extern unsigned int ty_words[4];  /* known and unknown bound */
struct node;
extern struct node *ty_next(struct node *const node); /* const of a parameter is its own affair */
int ty_old();			  /* no prototype: whatever promotion keeps */
unsigned int ty_mode(unsigned int now);

static int usage(void)
{
	return 1;
}

int main(void)
{
	return ty_old(1, 2.0) + usage() + (int)ty_color + (int)ty_words[0] + (int)ty_mode(0) +
	       (ty_next(0) != 0);
}

#include <stdlib.h>
struct port {
	int *in, *out, *both;
};
int open_wrong(struct port *p, int n);
int open_right(struct port *p, int n);
int open_out(struct port *p, int n);
void ready(void);
int open_wrong(struct port *p, int n)
{
	p->in = malloc((size_t)n);
	if (!p->in)
		goto none;
	p->out = malloc((size_t)n);
	if (!p->out)
		goto free_in;
	p->both = malloc((size_t)n);
	if (!p->both)
		goto free_out;
	if (n > 9)
		goto free_both;
	return 0;
free_both:
	free(p->both);
free_in:
	free(p->in);
free_out:
	free(p->out);
none:
	return -1;
}
int open_right(struct port *p, int n)
{
	p->in = malloc((size_t)n);
	if (!p->in)
		goto none;
	p->out = malloc((size_t)n);
	if (!p->out)
		goto free_in;
	p->both = malloc((size_t)n);
	if (!p->both)
		goto free_out;
	if (n > 9)
		goto free_both;
	return 0;
free_both:
	free(p->both);
free_out:
	free(p->out);
free_in:
	free(p->in);
none:
	return -1;
}
/* Past all that is given back, since all went well. */
int open_out(struct port *p, int n)
{
	p->in = malloc((size_t)n);
	if (!p->in)
		goto none;
	if (n == 0)
		goto done;
	p->out = malloc((size_t)n);
	if (!p->out)
		goto free_in;
	goto done;
free_in:
	free(p->in);
none:
	n = -1;
done:
	ready();
	return n;
}

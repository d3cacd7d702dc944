/* How to draw is set from outside: functions that are handed what the plot has, and say nothing. */
#include <stdio.h>

struct sample {
	double value;
};
struct plot {
	struct sample *samples;
	int n;
	void (*draw)(struct sample *samples, int n);
};

void plot_style(struct plot *plot, void (*draw)(struct sample *samples, int n));
void plot_show(struct plot *plot);

void plot_style(struct plot *plot, void (*draw)(struct sample *samples, int n)) { plot->draw = draw; }

void plot_show(struct plot *plot)
{
	if (plot->draw)
		plot->draw(plot->samples, plot->n);
}

static void bars(struct sample *samples, int n)
{
	for (int i = 0; i < n; i++)
		printf("%*c\n", (int)samples[i].value, '#');
}

static void numbers(struct sample *samples, int n)
{
	for (int i = 0; i < n; i++)
		printf("%f\n", samples[i].value);
}

int main(void)
{
	struct sample samples[] = {{1}, {2}};
	struct plot plot = {samples, 2, NULL};

	plot_style(&plot, bars);
	plot_show(&plot);
	plot_style(&plot, numbers);
	plot_show(&plot);
	return 0;
}

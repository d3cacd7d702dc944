/* Settings: the few values that are more than one word. */
#include "driver/settings.h"

#include <string.h>

const char *const ash_progress_choices[] = {"auto", "always", "never", NULL};

static const char *const formats[] = {
	[ASH_OUTPUT_TEXT] = "text", [ASH_OUTPUT_SARIF] = "sarif", [ASH_OUTPUT_JSON] = "json"};

#define N_FORMATS (sizeof formats / sizeof formats[0])

int ash_output_parse(const char *text, struct ash_output *output, struct ash_buf *why)
{
	size_t n = strcspn(text, ":");
	const char *nearest;
	struct ash_buf name = {0};

	for (size_t i = 0; i < N_FORMATS; i++) {
		if (strlen(formats[i]) != n || strncmp(formats[i], text, n) != 0)
			continue;
		output->format = (enum ash_output_format)i;
		output->path = text[n] ? text + n + 1 : NULL;
		if (!output->path || output->path[0])
			return 0;
		ash_buf_addf(why, "--output %s: names no file after the colon", text);
		return -1;
	}
	ash_buf_add(&name, text, n);
	nearest = ash_nearest(ash_buf_text(&name), formats, N_FORMATS);
	ash_buf_addf(why, "unknown output format '%s'; ", ash_buf_text(&name));
	if (nearest)
		ash_buf_addf(why, "did you mean '%s'?", nearest);
	else
		ash_buf_adds(why, "there are text, sarif and json");
	ash_buf_release(&name);
	return -1;
}

void ash_settings_release(struct ash_settings *settings)
{
	ash_vec_release(&settings->files);
	ash_vec_release(&settings->facts);
	ash_vec_release(&settings->outputs);
}

/*
 * `diagram:` of a rule: the file is read with the configuration, so that the rule itself stays a
 * function of data, and what cannot be read is said at the line that names it.
 */
#include <errno.h>
#include <string.h>

#include "checks/config_read.h"
#include "checks/diagram/drawing.h"
#include "facts/base/buf.h"
#include "facts/base/path.h"

static void tell_skipped(struct ash_reading *reading, const struct ash_drawing *drawing)
{
	struct ash_place place = {.path = drawing->path, .line = drawing->first_skipped};

	if (drawing->n_skipped)
		ash_trouble_add(reading->troubles, ASH_NOTE, place,
				"%u line%s of this diagram %s neither a box nor an arrow with a "
				"direction; this is the first",
				drawing->n_skipped, drawing->n_skipped == 1 ? "" : "s",
				drawing->n_skipped == 1 ? "is" : "are");
}

const struct ash_drawing *ash_read_diagram(struct ash_reading *reading, const struct ash_yaml *node)
{
	const struct ash_drawing *drawing = NULL;
	struct ash_buf bytes = {0};
	const char *path = NULL, *full;

	ash_read_text(reading, node, &path);
	if (!path)
		return NULL;
	full = ash_path_resolve(reading->arena, reading->config->root, path);
	if (ash_buf_read_file(&bytes, full) != 0) {
		ash_config_wrong(reading, node->place, "cannot read the diagram '%s': %s", path,
				 strerror(errno));
		return NULL;
	}
	drawing = ash_drawing_read(reading->arena, ash_path_relative(reading->config->root, full),
				   ash_buf_text(&bytes), bytes.size);
	ash_buf_release(&bytes);
	if (drawing)
		tell_skipped(reading, drawing);
	else
		ash_config_wrong(reading, node->place,
				 "there is no box in the diagram '%s'; it must be a PlantUML "
				 "component diagram or a Mermaid flowchart",
				 path);
	return drawing;
}

/* ashlar why KEY: where a setting comes from. */
#include "driver/why.h"
#include "report/json.h"

const char *ash_why_source(struct ash_arena *arena, const struct ash_setting_source *source)
{
	const struct ash_place *place = &source->place;

	switch (source->source) {
	case ASH_FROM_FILE:
		return ash_arena_printf(arena, "%s:%u:%u", place->path, place->line, place->column);
	case ASH_FROM_PROFILE:
		return ash_arena_printf(arena, "profile v2 (%s:%u:%u)", place->path, place->line,
					place->column);
	case ASH_FROM_DEFAULT:
		break;
	}
	return source->rule ? ash_arena_printf(arena, "default of rule '%s'", source->rule)
			    : "default";
}

static void as_json(const struct ash_setting_source *source, struct ash_buf *out)
{
	static const char *const sources[] = {[ASH_FROM_DEFAULT] = "default",
					      [ASH_FROM_PROFILE] = "profile",
					      [ASH_FROM_FILE] = "file"};
	struct ash_json json = {.out = out};

	ash_json_object(&json, NULL);
	ash_json_number(&json, "schema", 1);
	ash_json_string(&json, "key", source->key);
	ash_json_string(&json, "value", source->value);
	ash_json_string(&json, "source", sources[source->source]);
	ash_json_string(&json, "path", source->place.path);
	ash_json_number(&json, "line", source->place.line);
	ash_json_number(&json, "column", source->place.column);
	ash_json_bool(&json, "silent", source->silent);
	ash_json_object_end(&json);
}

void ash_why_setting(const struct ash_setting_source *source, bool json, struct ash_buf *out)
{
	struct ash_arena scratch = {0};

	if (json) {
		as_json(source, out);
		return;
	}
	ash_buf_addf(out, "%s: %s\n  from %s\n", source->key, source->value,
		     ash_why_source(&scratch, source));
	if (source->silent)
		ash_buf_addf(out,
			     "  not in force: rule '%s' speaks when budgets: names a profile "
			     "or its limit\n",
			     source->rule);
	ash_arena_release(&scratch);
}

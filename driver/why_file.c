/* ashlar why FILE: what a file is to the rules, and which settings and exceptions hold for it. */
#include <string.h>

#include "checks/arch/message.h"
#include "checks/why/membership.h"
#include "driver/why.h"
#include "report/json.h"

#define BUDGET "budget-"

struct answer {
	struct ash_session *session;
	struct ash_membership member;
	struct ash_buf *out;
};

static const char *place_text(struct ash_arena *arena, const struct ash_place *place)
{
	return ash_arena_printf(arena, "%s:%u:%u", place->path, place->line, place->column);
}

static void add_class(const struct answer *a)
{
	const struct ash_project *project = a->session->project;
	const struct ash_file *file = &project->view->files[a->member.file];

	ash_buf_addf(a->out, "%s\n  %s file: %s", ash_file_path(project->view, a->member.file),
		     ash_file_class_name(a->member.file_class), a->member.class_reason);
	if (*a->member.class_place.path)
		ash_buf_addf(a->out, " (%s)",
			     place_text(&a->session->arena, &a->member.class_place));
	if (a->member.file_class == ASH_CLASS_PROJECT)
		ash_buf_addf(a->out, "\n  %u lines, %u of code", file->lines, file->code_lines);
	else
		ash_buf_adds(a->out, "\n  no rule looks at it; it may be the target of uses");
	ash_buf_addc(a->out, '\n');
}

static void add_component(const struct answer *a)
{
	const struct ash_project *project = a->session->project;
	const struct ash_glob *glob = a->member.glob;

	if (a->member.component == ASH_NONE) {
		ash_buf_adds(a->out, "  in no component: no glob matches it\n");
		return;
	}
	ash_buf_addf(a->out, "  component '%s'", ash_component_name(project, a->member.component));
	if (glob)
		ash_buf_addf(a->out, ", by '%s' (%s)\n", glob->pattern,
			     place_text(&a->session->arena, &glob->place));
	else
		ash_buf_adds(a->out, ": its folder, since no components are configured\n");
}

/* Where a level of the stack stands that holds the component; ASH_NONE: in none. */
static uint32_t level_of(const struct ash_layers *layers, uint32_t component)
{
	for (uint32_t i = 0; i < layers->order.n; i++)
		if (ash_level_has(&layers->order.v[i], component))
			return i;
	return ASH_NONE;
}

static void add_statements(const struct answer *a)
{
	const struct ash_config *config = a->session->config;
	uint32_t component = a->member.component;

	if (component == ASH_NONE)
		return;
	for (size_t i = 0; i < config->layers.n; i++) {
		const struct ash_layers *layers = &config->layers.v[i];
		uint32_t level = level_of(layers, component);

		if (level != ASH_NONE)
			ash_buf_addf(a->out, "  layers '%s': level %u of %zu from the top (%s)\n",
				     layers->id, level + 1, layers->order.n,
				     place_text(&a->session->arena, &layers->place));
	}
	for (size_t i = 0; i < config->contracts.n; i++) {
		const struct ash_contract *contract = &config->contracts.v[i];

		if (ash_level_has(&contract->from, component) ||
		    ash_level_has(&contract->to, component))
			ash_buf_addf(a->out, "  rule '%s' names its component (%s)\n", contract->id,
				     place_text(&a->session->arena, &contract->place));
	}
}

static void add_budget(const struct answer *a, const struct ash_rule *rule)
{
	struct ash_arena *arena = &a->session->arena;

	for (const struct ash_option *option = rule->options; option && option->name; option++) {
		struct ash_setting_source source =
			ash_option_source(arena, a->session->config, rule, option);

		if (strcmp(option->name, "max") == 0)
			ash_buf_addf(a->out, "    %-15s %5s  %s\n", rule->info.id + strlen(BUDGET),
				     source.silent ? "-" : source.value,
				     source.silent ? "not in force: no profile, no limit"
						   : ash_why_source(arena, &source));
	}
}

static void add_settings(const struct answer *a)
{
	struct ash_arena *arena = &a->session->arena;

	ash_buf_adds(a->out, "  budgets:\n");
	for (size_t i = 0; i < ash_n_rules; i++)
		if (strncmp(ash_rules[i]->info.id, BUDGET, strlen(BUDGET)) == 0)
			add_budget(a, ash_rules[i]);
	for (size_t i = 0; i < ash_n_rules; i++) {
		struct ash_setting_source source =
			ash_severity_source(arena, a->session->config, ash_rules[i]);

		if (source.source != ASH_FROM_DEFAULT)
			ash_buf_addf(a->out, "  severity of %s: %s (%s)\n", source.rule,
				     source.value, ash_why_source(arena, &source));
	}
}

static void add_allow(const struct answer *a, const struct ash_allow *allow)
{
	ash_buf_addf(a->out, "  exception for '%s'", allow->rule);
	if (allow->to)
		ash_buf_addf(a->out, " to '%s'", allow->to);
	if (allow->entity)
		ash_buf_addf(a->out, " about '%s'", allow->entity);
	if (allow->until)
		ash_buf_addf(a->out, " until %s", allow->until);
	if (allow->max)
		ash_buf_addf(a->out, ", at most %u", allow->max);
	ash_buf_addf(a->out, ": %s (%s)\n", allow->reason,
		     place_text(&a->session->arena, &allow->place));
}

static void add_exceptions(const struct answer *a)
{
	const struct ash_project *project = a->session->project;
	const struct ash_view *view = project->view;
	struct ash_span rows =
		ash_index_file_rows(project->index, ASH_RELATION_directive, a->member.file);

	for (size_t i = 0; i < project->config->allows.n; i++)
		if (ash_allow_speaks_of(project, &project->config->allows.v[i], a->member.file))
			add_allow(a, &project->config->allows.v[i]);
	for (uint32_t i = rows.begin; i < rows.end; i++) {
		const struct ash_directive *directive = &view->directives[i];

		if (strcmp(ash_text(view, directive->name), "allow") == 0)
			ash_buf_addf(a->out, "  exception for '%s' on line %u: %s\n",
				     ash_text(view, directive->argument), directive->line,
				     *ash_text(view, directive->text)
					     ? ash_text(view, directive->text)
					     : "no reason, so no effect");
	}
}

/* ---- JSON ---- */

static void add_place(struct ash_json *json, const char *key, const struct ash_place *place)
{
	ash_json_object(json, key);
	ash_json_string(json, "path", place->path);
	ash_json_number(json, "line", place->line);
	ash_json_number(json, "column", place->column);
	ash_json_object_end(json);
}

static void add_settings_json(struct ash_json *json, const struct answer *a)
{
	struct ash_arena *arena = &a->session->arena;

	ash_json_array(json, "settings");
	for (size_t i = 0; i < ash_n_rules; i++)
		for (const struct ash_option *option = ash_rules[i]->options;
		     option && option->name; option++) {
			struct ash_setting_source source =
				ash_option_source(arena, a->session->config, ash_rules[i], option);

			ash_json_object(json, NULL);
			ash_json_string(json, "key", source.key);
			ash_json_string(json, "value", source.value);
			ash_json_string(json, "from", ash_why_source(arena, &source));
			ash_json_bool(json, "silent", source.silent);
			ash_json_object_end(json);
		}
	ash_json_array_end(json);
}

static void as_json(const struct answer *a)
{
	const struct ash_project *project = a->session->project;
	const struct ash_membership *member = &a->member;
	struct ash_json json = {.out = a->out};

	ash_json_object(&json, NULL);
	ash_json_number(&json, "schema", 1);
	ash_json_string(&json, "path", ash_file_path(project->view, member->file));
	ash_json_string(&json, "class", ash_file_class_name(member->file_class));
	ash_json_string(&json, "class_reason", member->class_reason);
	add_place(&json, "class_place", &member->class_place);
	if (member->component == ASH_NONE)
		ash_json_null(&json, "component");
	else
		ash_json_string(&json, "component", ash_component_name(project, member->component));
	if (member->glob) {
		ash_json_string(&json, "glob", member->glob->pattern);
		add_place(&json, "glob_place", &member->glob->place);
	}
	add_settings_json(&json, a);
	ash_json_object_end(&json);
}

void ash_why_file(struct ash_session *session, uint32_t file, bool json, struct ash_buf *out)
{
	const struct answer answer = {
		session, ash_membership_of(&session->arena, session->project, file), out};

	if (json) {
		as_json(&answer);
		return;
	}
	add_class(&answer);
	add_component(&answer);
	add_statements(&answer);
	if (answer.member.file_class != ASH_CLASS_PROJECT)
		return;
	add_settings(&answer);
	add_exceptions(&answer);
}

/* The made-up run: multibyte text before a token, a tab, CRLF, a blank in a path, a lost file. */
#include "sample.h"

static const struct ash_rule_info layer = {
	.id = "arch-layer",
	.summary = "a component uses a layer it must not use",
	.why = "Layers keep the lower parts usable without the upper ones. Each use upwards ends "
	       "that.",
	.bad = "int base(void) { return net_open(); }",
	.good = "int base(void) { return 0; }\n",
	.fix = "Move the code, or turn the dependency round.",
	.except = "Add an entry to `allow:` in ashlar.yaml.",
	.severity = ASH_ERROR,
};
static const struct ash_rule_info lines = {
	.id = "budget-file-lines",
	.summary = "a file exceeds its line budget",
	.why = "A file that fits a sitting is read as a whole.",
	.bad = "401 lines",
	.good = "two files of 200 lines",
	.fix = "Split by concept.",
	.except = "Raise the budget.",
	.severity = ASH_WARNING,
};
static const struct ash_rule_info cycle = {
	.id = "arch-cycle",
	.summary = "components form a cycle",
	.why = "What forms a cycle is one component in truth.",
	.bad = "a uses b, b uses a",
	.good = "a uses b",
	.fix = "Remove the proposed edges.",
	.except = "None.",
	.severity = ASH_IGNORE,
};
static const struct ash_rule_info *const rules[] = {&cycle, &layer};

static struct ash_place at(const char *path, uint32_t line, uint32_t column, uint32_t length)
{
	return (struct ash_place){.path = path, .line = line, .column = column, .length = length};
}

static void set_identity(struct ash_finding *finding, const char *entity, const char *key)
{
	finding->entity = entity;
	finding->key = key;
}

static void add_layer_findings(struct ash_findings *list)
{
	struct ash_finding *finding =
		ash_findings_add(list, &layer, ASH_ERROR, at("src/a b.c", 2, 10, 7),
				 "'net' calls '%s' in 'ui', one layer above it", "ui_show");

	set_identity(finding, "net_open", "net_open ui_show call");
	ash_finding_note(list, finding, at("src/window.h", 1, 5, 7), "declared here");
	ash_finding_note(list, finding, at("", 0, 0, 0),
			 "because the net must run without a window");
	ash_finding_note(list, finding, at("ashlar.yaml", 9, 3, 5),
			 "rule 'stack [1]' declared here");

	finding = ash_findings_add(list, &layer, ASH_WARNING, at("src/a b.c", 1, 25, 8),
				   "member 'operator[](1)' is used above its layer");
	set_identity(finding, "ns::operator[]", "operator");
}

static void add_other_findings(struct ash_findings *list)
{
	struct ash_finding *finding =
		ash_findings_add(list, &lines, ASH_WARNING, at("src/long.cpp", 0, 0, 0),
				 "file is 401 lines; its budget is 400");

	set_identity(finding, "src/long.cpp", "src/long.cpp");
	finding->actual = 401;
	finding->limit = 400;

	finding = ash_findings_add(list, &cycle, ASH_ERROR, at("src/window.h", 2, 5, 0),
				   "components 'net' and 'ui' form a cycle");
	set_identity(finding, "net", "net ui");
	ash_finding_step(list, finding, at("src/a b.c", 2, 10, 7), "'net' calls 'ui_show' in 'ui'");
	ash_finding_step(list, finding, at("src/window.h", 2, 5, 7),
			 "'ui' calls 'net_open' in 'net'");
	ash_finding_note(list, finding, at("src/window.h", 2, 5, 7), "the cheapest cut is here");

	finding = ash_findings_add(list, &lines, ASH_NOTE, at("src/gone.c", 7, 3, 2),
				   "file is gone since");
	set_identity(finding, "src/gone.c", "src/gone.c");
}

static void start(struct sample *sample, const char *root)
{
	*sample = (struct sample){0};
	sample->findings.arena = &sample->arena;
	sample->troubles.arena = &sample->arena;
	sample->report = (struct ash_report){
		.findings = &sample->findings,
		.troubles = &sample->troubles,
		.rules = rules,
		.n_rules = sizeof rules / sizeof *rules,
		.root = root,
		.tool_version = "0.1.0",
	};
}

void ash_sample_fill(struct sample *sample, const char *root)
{
	static const struct ash_unit_failure incomplete = {"src/a b.c", "1 compile error: no 'x.h'",
							   true};
	static const struct ash_unit_failure failed = {"src/hang.c", "timed out after 60 s", false};

	start(sample, root);
	add_layer_findings(&sample->findings);
	add_other_findings(&sample->findings);
	ash_findings_sort(&sample->findings);
	ash_trouble_add(&sample->troubles, ASH_ERROR, at("old.facts", 0, 0, 0),
			"fact file is truncated; make it again");
	ash_trouble_add(&sample->troubles, ASH_WARNING, at("", 0, 0, 0),
			"dropped '%s', which Clang does not know", "-fno-gnu");
	ash_vec_push(&sample->report.failures, incomplete);
	ash_vec_push(&sample->report.failures, failed);
	sample->report.units = 3;
	sample->report.assessed = 2;
	sample->report.category = "ashlar/all";
	sample->report.exit_code = 3;
}

void ash_sample_fill_clean(struct sample *sample, const char *root)
{
	start(sample, root);
	sample->report.units = sample->report.assessed = 1;
}

void ash_sample_release(struct sample *sample)
{
	ash_vec_release(&sample->report.failures);
	ash_findings_release(&sample->findings);
	ash_troubles_release(&sample->troubles);
	ash_arena_release(&sample->arena);
}

/* Texts to configurations and findings to texts; see load.h. */
#include "load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "facts/base/buf.h"

static void add_place(struct ash_buf *out, const struct ash_place *place)
{
	if (strcmp(place->path, ASH_CONFIG_FILE) != 0)
		ash_buf_addf(out, "%s:", place->path);
	ash_buf_addf(out, "%u:%u ", place->line, place->column);
}

char *describe(struct ash_findings *findings, const struct ash_troubles *troubles)
{
	struct ash_buf out = {0};

	ash_buf_adds(&out, "");
	ash_findings_sort(findings);
	for (size_t i = 0; i < findings->n; i++) {
		const struct ash_finding *finding = findings->v[i];

		add_place(&out, &finding->place);
		ash_buf_addf(&out, "%s: %s [%s]\n", ash_severity_name(finding->severity),
			     finding->message, finding->rule->id);
		for (size_t k = 0; k < finding->notes.n; k++) {
			ash_buf_adds(&out, "  ");
			add_place(&out, &finding->notes.v[k].place);
			ash_buf_addf(&out, "%s\n", finding->notes.v[k].message);
		}
	}
	for (size_t i = 0; troubles && i < troubles->n; i++) {
		add_place(&out, &troubles->v[i].place);
		ash_buf_addf(&out, "%s: %s\n", ash_severity_name(troubles->v[i].severity),
			     troubles->v[i].message);
	}
	return out.data;
}

static void start(struct loaded *loaded)
{
	memset(loaded, 0, sizeof *loaded);
	loaded->findings.arena = &loaded->arena;
	loaded->troubles.arena = &loaded->arena;
}

void load(struct loaded *loaded, const char *yaml)
{
	const char *temporary = getenv("TMPDIR");
	char *folder, *path;

	start(loaded);
	folder = ash_arena_printf(&loaded->arena, "%s/ashlar-XXXXXX",
				  temporary ? temporary : "/tmp");
	if (!mkdtemp(folder))
		return;
	path = ash_arena_printf(&loaded->arena, "%s/" ASH_CONFIG_FILE, folder);
	ash_write_file(path, yaml, strlen(yaml));
	loaded->config =
		ash_config_load(&loaded->arena, path, NULL, &loaded->findings, &loaded->troubles);
	unlink(path);
	rmdir(folder);
	loaded->said = describe(&loaded->findings, &loaded->troubles);
}

void load_nothing(struct loaded *loaded)
{
	start(loaded);
	loaded->config =
		ash_config_load(&loaded->arena, NULL, "/", &loaded->findings, &loaded->troubles);
	loaded->said = describe(&loaded->findings, &loaded->troubles);
}

void unload(struct loaded *loaded)
{
	free(loaded->said);
	ash_findings_release(&loaded->findings);
	ash_troubles_release(&loaded->troubles);
	ash_arena_release(&loaded->arena);
}

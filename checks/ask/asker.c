/* The facts as a database for rules; see asker.h. */
#include "checks/ask/asker.h"

#include "checks/ask/sql_rule.h"
#include "checks/pattern/judge.h"

static const char *file_class(const void *context, uint32_t file)
{
	const struct ash_project *project = context;

	return ash_file_class_name(project->file_class[file]);
}

static void sql_rules(void *context, struct ash_run *run)
{
	ash_sql_rules_run(context, run);
}

static void pattern(void *context, struct ash_run *run)
{
	ash_patterns_judge(context, run);
}

void ash_asking_init(struct ash_asking *asking, struct ash_troubles *troubles)
{
	*asking = (struct ash_asking){.troubles = troubles};
	asking->asker.context = asking;
	asking->asker.sql_rules = sql_rules;
	asking->asker.pattern = pattern;
}

void ash_asking_release(struct ash_asking *asking)
{
	ash_pattern_state_free(asking->patterns);
	asking->patterns = NULL;
	ash_sql_close(asking->sql);
	asking->sql = NULL;
}

struct ash_sql *ash_asking_sql(struct ash_asking *asking, const struct ash_project *project)
{
	struct ash_sql_error error;

	if (asking->sql)
		return asking->sql;
	asking->sql = ash_sql_open(project->view, file_class, project, &error);
	if (!asking->sql)
		ash_trouble_add(asking->troubles, ASH_ERROR, (struct ash_place){.path = ""},
				"cannot open the facts as a database: %s", error.message);
	return asking->sql;
}

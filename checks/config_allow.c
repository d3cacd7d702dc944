/* allow: of ashlar.yaml: exceptions. One that is not whole does not count, and is said. */
#include <ctype.h>
#include <string.h>

#include "checks/arena_vec.h"
#include "checks/catalogue.h"
#include "checks/config_sections.h"

struct entry {
	struct ash_allow allow;
	const struct ash_yaml *rule, *until;
};

static bool digits(const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!isdigit((unsigned char)text[i]))
			return false;
	return true;
}

static int two_digits(const char *text)
{
	return (text[0] - '0') * 10 + (text[1] - '0');
}

static int days_of(int month, int year)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	if (month < 1 || month > 12)
		return 0;
	return days[month - 1] + (month == 2 && leap);
}

/* YYYY-MM-DD of a day that exists. */
static bool is_date(const char *text)
{
	int year, day;

	if (strlen(text) != 10 || text[4] != '-' || text[7] != '-' || !digits(text, 4) ||
	    !digits(text + 5, 2) || !digits(text + 8, 2))
		return false;
	year = two_digits(text) * 100 + two_digits(text + 2);
	day = two_digits(text + 8);
	return day >= 1 && day <= days_of(two_digits(text + 5), year);
}

/* False: the exception cannot count, and why is said. */
static bool is_whole(struct ash_reading *reading, const struct entry *entry,
		     const struct ash_yaml *node)
{
	const char *until = entry->allow.until;
	bool whole = true;

	if (!entry->allow.rule) {
		ash_config_wrong(reading, node->place, "exception names no rule");
		whole = false;
	}
	if (!entry->allow.reason || !*entry->allow.reason) {
		ash_findings_add(reading->findings, &ash_config_allow_reason.info,
				 ash_config_allow_reason.info.severity, node->place,
				 "exception without a reason has no effect; say in 'reason:' why "
				 "it may stay");
		whole = false;
	}
	if (until && !is_date(until)) {
		ash_config_wrong(reading, entry->until->place,
				 "expected a date like 2027-01-31, not '%s'", until);
		whole = false;
	}
	return whole;
}

static const struct ash_config_entry allow_keys[] = {
	{{"rule", ash_read_node, offsetof(struct entry, rule)},
	 "name",
	 "required: a rule, or an entry of `layers` or `rules`"},
	{{"from", ash_read_text, offsetof(struct entry, allow.from)},
	 "component or glob",
	 "the component of the finding, or its path"},
	{{"to", ash_read_text, offsetof(struct entry, allow.to)},
	 "component or glob",
	 "the component at the other end, its path, or the name that is used"},
	{{"entity", ash_read_text, offsetof(struct entry, allow.entity)},
	 "glob",
	 "the name that the finding is about"},
	{{"reason", ash_read_text, offsetof(struct entry, allow.reason)},
	 "text",
	 "required: why it may stay"},
	{{"until", ash_read_node, offsetof(struct entry, until)},
	 "date",
	 "the last day on which it counts, such as 2027-01-31"},
	{{"max", ash_read_count, offsetof(struct entry, allow.max)},
	 "number",
	 "with more findings than that it covers none (default: any number)"},
};
const struct ash_config_section ash_config_allow_section = ASH_CONFIG_SECTION(
	"allow[]", "An exception: findings that may stay. All that is given must match.",
	allow_keys);

static void read_allow(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	struct entry entry = {.allow.place = value->place};
	size_t before = reading->findings->n;

	(void)target;
	ASH_READ_MAP(reading, value, "an exception", allow_keys, &entry);
	if (value->type != ASH_YAML_MAP)
		return;
	if (entry.rule)
		ash_read_text(reading, entry.rule, &entry.allow.rule);
	if (entry.until)
		ash_read_text(reading, entry.until, &entry.allow.until);
	if (entry.allow.rule)
		ash_rule_known(reading, entry.rule, true);
	/* a misspelled 'from' left out would make it wider than was meant */
	if (is_whole(reading, &entry, value) && reading->findings->n == before)
		ash_arena_push(reading->arena, &reading->config->allows, entry.allow);
}

void ash_read_allows(struct ash_reading *reading, const struct ash_yaml *node)
{
	ash_read_each(reading, node, read_allow, NULL);
}

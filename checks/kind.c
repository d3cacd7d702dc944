/* Kinds of edges: their words in the configuration and in messages. */
#include <string.h>

#include "checks/project.h"

#define BIT(kind) ((ash_kinds)1 << (kind))

static const struct {
	const char *name, *verb;
} kinds[ASH_N_USE_KINDS] = {
	[ASH_USE_INCLUDE] = {"include", "includes"},
	[ASH_USE_CALL] = {"call", "calls"},
	[ASH_USE_CALL_INDIRECT] = {"call.indirect", "calls through"},
	[ASH_USE_ADDR] = {"addr", "takes the address of"},
	[ASH_USE_TYPE_OPAQUE] = {"type.opaque", "names type"},
	[ASH_USE_TYPE_COMPLETE] = {"type.complete", "uses type"},
	[ASH_USE_INHERIT] = {"inherit", "inherits from"},
	[ASH_USE_OVERRIDE] = {"override", "overrides"},
	[ASH_USE_TEMPLATE] = {"template", "uses template"},
	[ASH_USE_MACRO] = {"macro", "expands macro"},
	[ASH_USE_FIELD] = {"field", "touches field"},
	[ASH_USE_ENUM] = {"enum", "uses enumerator"},
	[ASH_USE_GLOBAL_READ] = {"global.read", "reads"},
	[ASH_USE_GLOBAL_WRITE] = {"global.write", "writes"},
	[ASH_USE_EXTERN] = {"extern", "declares by hand"},
	[ASH_USE_FRIEND] = {"friend", "befriends"},
};

/* Words for several kinds. */
static const struct {
	const char *name;
	ash_kinds kinds;
} groups[] = {
	{"all", ASH_KINDS_ALL},
	{"use", ASH_KINDS_ALL & ~BIT(ASH_USE_INCLUDE)},
	{"type", BIT(ASH_USE_TYPE_OPAQUE) | BIT(ASH_USE_TYPE_COMPLETE)},
	{"global", BIT(ASH_USE_GLOBAL_READ) | BIT(ASH_USE_GLOBAL_WRITE)},
};
#define N_GROUPS (sizeof groups / sizeof *groups)

_Static_assert(N_GROUPS + ASH_N_USE_KINDS == ASH_N_KIND_NAMES, "every word is listed");

const char *ash_kind_verb(enum ash_use_kind kind)
{
	return kinds[kind].verb;
}

ash_kinds ash_kinds_parse(const char *name)
{
	for (size_t i = 0; i < N_GROUPS; i++)
		if (strcmp(groups[i].name, name) == 0)
			return groups[i].kinds;
	for (uint32_t kind = 0; kind < ASH_N_USE_KINDS; kind++)
		if (strcmp(kinds[kind].name, name) == 0)
			return BIT(kind);
	return 0;
}

void ash_kind_names(const char *names[ASH_N_KIND_NAMES])
{
	for (size_t i = 0; i < N_GROUPS; i++)
		names[i] = groups[i].name;
	for (uint32_t kind = 0; kind < ASH_N_USE_KINDS; kind++)
		names[N_GROUPS + kind] = kinds[kind].name;
}

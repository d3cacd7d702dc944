/* A right configuration, read: every part of the language once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "checks/project.h"
#include "facts/base/path.h"
#include "load.h"

#define KIND(name) ash_kinds_parse(name)

#define HEAD                                                                                       \
	"version: 1\n"                                                                             \
	"components:\n"                                                                            \
	"  base: {files: [\"src/base/**\"]}\n"                                                     \
	"  store: {files: src/store/**, api: [\"include/store/*.h\"],\n"                           \
	"          opaque: [\"struct wal\"], symbols: \"st_*\"}\n"                                 \
	"  net: src/net\n"                                                                         \
	"  openssl: {external: [\"openssl/**\"]}\n"

static void components_are_read(void **state)
{
	struct loaded l;
	const struct ash_component *store;

	(void)state;
	load(&l, HEAD);
	assert_string_equal(l.said, "");
	assert_int_equal(l.config->components.n, 4);
	store = &l.config->components.v[1];
	assert_string_equal(store->name, "store");
	assert_string_equal(store->files.v[0].pattern, "src/store/**");
	assert_string_equal(store->api.v[0].pattern, "include/store/*.h");
	assert_string_equal(store->opaque.v[0], "struct wal");
	assert_string_equal(store->symbols, "st_*");
	assert_int_equal(store->place.line, 4);
	assert_int_equal(store->place.column, 3);
	assert_int_equal(store->files.v[0].place.line, 4);
	assert_int_equal(store->files.v[0].place.column, 18);
	assert_int_equal(store->files.v[0].place.length, 12);
	assert_string_equal(l.config->components.v[2].files.v[0].pattern, "src/net");
	assert_string_equal(l.config->components.v[3].external.v[0].pattern, "openssl/**");
	assert_int_equal(ash_config_component(l.config, "net"), 2);
	assert_int_equal(ash_config_component(l.config, "nets"), ASH_NONE);
	assert_int_not_equal(l.config->digest, 0);
	unload(&l);
}

static void project_is_read(void **state)
{
	struct loaded l;

	(void)state;
	load(&l, "version: 1\nproject:\n  roots: [., ./src]\n  exclude: third_party/**\n"
		 "  generated: [\"**/*.pb.h\"]\n  vendored: [deps]\n");
	assert_string_equal(l.said, "");
	assert_string_equal(l.config->roots.v[0].pattern, "**");
	assert_string_equal(l.config->roots.v[1].pattern, "src");
	assert_string_equal(l.config->exclude.v[0].pattern, "third_party/**");
	assert_string_equal(l.config->generated.v[0].pattern, "**/*.pb.h");
	assert_string_equal(l.config->vendored.v[0].pattern, "deps");
	unload(&l);
}

static void layers_are_read(void **state)
{
	struct loaded l;
	const struct ash_layers *stack;

	(void)state;
	load(&l, HEAD "layers:\n"
		      "  - {id: stack, order: [net, [store, openssl], base], mode: strict,\n"
		      "     peers: independent, kinds: [include, call], severity: warning,\n"
		      "     because: the store must run without a network}\n");
	assert_string_equal(l.said, "");
	stack = &l.config->layers.v[0];
	assert_string_equal(stack->id, "stack");
	assert_int_equal(stack->order.n, 3);
	assert_int_equal(stack->order.v[1].n, 2);
	assert_int_equal(stack->order.v[1].v[1], 3);
	assert_int_equal(stack->mode, ASH_LAYER_STRICT);
	assert_int_equal(stack->peers, ASH_PEERS_INDEPENDENT);
	assert_int_equal(stack->kinds, KIND("include") | KIND("call"));
	assert_int_equal(stack->severity, ASH_WARNING);
	assert_string_equal(stack->because, "the store must run without a network");
	assert_int_equal(stack->place.line, 9);
	unload(&l);
	load(&l, HEAD "layers: {order: [net, base]}\n");
	assert_string_equal(l.said, "");
	assert_string_equal(l.config->layers.v[0].id, "layers");
	assert_int_equal(l.config->layers.v[0].kinds, ASH_KINDS_ALL);
	assert_int_equal(l.config->layers.v[0].mode, ASH_LAYER_RELAXED);
	assert_int_equal(l.config->layers.v[0].severity, ASH_ERROR);
	unload(&l);
}

static void rules_are_read(void **state)
{
	struct loaded l;
	const struct ash_contract *forbid, *protect;

	(void)state;
	load(&l, "rules:\n"
		 "  - {id: no-state, forbid: {from: \"*\", to: store}, kinds: [global.write],\n"
		 "     severity: note, transitive: true}\n"
		 "  - {id: tls, protect: openssl, only-from: [net]}\n" HEAD);
	assert_string_equal(l.said, "");
	assert_int_equal(l.config->contracts.n, 2);
	forbid = &l.config->contracts.v[0];
	assert_int_equal(forbid->type, ASH_CONTRACT_FORBID);
	assert_int_equal(forbid->from.n, 4);
	assert_int_equal(forbid->to.n, 1);
	assert_int_equal(forbid->to.v[0], 1);
	assert_int_equal(forbid->kinds, KIND("global.write"));
	assert_int_equal(forbid->severity, ASH_NOTE);
	assert_true(forbid->transitive);
	protect = &l.config->contracts.v[1];
	assert_int_equal(protect->type, ASH_CONTRACT_PROTECT);
	assert_int_equal(protect->to.v[0], 3);
	assert_int_equal(protect->from.v[0], 2);
	unload(&l);
}

static void globs_of_names_are_expanded(void **state)
{
	struct loaded l;

	(void)state;
	load(&l, "version: 1\ncomponents: {lib-a: a, lib-b: b, app: c}\n"
		 "rules:\n  - {id: r, forbid: {from: [lib-*, lib-b], to: app}}\n");
	assert_string_equal(l.said, "");
	assert_int_equal(l.config->contracts.v[0].from.n, 2);
	unload(&l);
}

static void exceptions_are_read(void **state)
{
	struct loaded l;
	const struct ash_allow *allow;

	(void)state;
	load(&l, HEAD "layers: {id: stack, order: [net, base]}\n"
		      "allow:\n"
		      "  - {rule: stack, from: src/base/log.c, to: net, entity: \"net_*\",\n"
		      "     reason: remote logging, until: 2028-02-29, max: 2}\n"
		      "  - {rule: config-empty, reason: \"later\"}\n");
	assert_string_equal(l.said, "");
	assert_int_equal(l.config->allows.n, 2);
	allow = &l.config->allows.v[0];
	assert_string_equal(allow->rule, "stack");
	assert_string_equal(allow->from, "src/base/log.c");
	assert_string_equal(allow->to, "net");
	assert_string_equal(allow->entity, "net_*");
	assert_string_equal(allow->reason, "remote logging");
	assert_string_equal(allow->until, "2028-02-29");
	assert_int_equal(allow->max, 2);
	unload(&l);
}

static void severities_are_read(void **state)
{
	struct loaded l;

	(void)state;
	load(&l, "version: 1\nbudgets: {profile: v2}\nseverity: {config-empty: warning}\n");
	assert_string_equal(l.said, "");
	assert_true(l.config->profile_v2);
	assert_string_equal(l.config->severities.v[0].rule, "config-empty");
	assert_int_equal(l.config->severities.v[0].severity, ASH_WARNING);
	unload(&l);
}

/* severity: counts for findings about the configuration itself. */
static void own_findings_can_be_softened(void **state)
{
	(void)state;
	assert_says("version: 1\nlayer: []\nseverity: {config-unknown-key: warning}\n",
		    "2:1 warning: unknown key 'layer' in the configuration; did you mean "
		    "'layers'? [config-unknown-key]\n");
	assert_says("version: 1\nlayer: []\nseverity: {config-unknown-key: ignore}\n", "");
}

static void no_file_is_no_configuration(void **state)
{
	struct loaded l;

	(void)state;
	load_nothing(&l);
	assert_string_equal(l.said, "");
	assert_null(l.config->path);
	assert_string_equal(l.config->root, "/");
	assert_int_equal(l.config->digest, 0);
	assert_false(l.config->profile_v2);
	unload(&l);
}

static void the_root_is_the_files_folder(void **state)
{
	struct loaded l;
	size_t root;

	(void)state;
	load(&l, "version: 1\n");
	root = strlen(l.config->root);
	assert_memory_equal(l.config->path, l.config->root, root);
	assert_string_equal(l.config->path + root, "/" ASH_CONFIG_FILE);
	unload(&l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(components_are_read),
		cmocka_unit_test(project_is_read),
		cmocka_unit_test(layers_are_read),
		cmocka_unit_test(rules_are_read),
		cmocka_unit_test(globs_of_names_are_expanded),
		cmocka_unit_test(exceptions_are_read),
		cmocka_unit_test(severities_are_read),
		cmocka_unit_test(own_findings_can_be_softened),
		cmocka_unit_test(no_file_is_no_configuration),
		cmocka_unit_test(the_root_is_the_files_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

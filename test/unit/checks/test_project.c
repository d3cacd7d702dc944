/* Files get class and component, uses and includes become edges between components. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "checks/project.h"
#include "load.h"
#include "world.h"

/* A program bound to a configuration. */
struct bound {
	struct loaded l;
	struct ash_arena arena;
	const struct ash_project *project;
};

static void bind(struct bound *bound, const char *yaml, struct world *world)
{
	memset(bound, 0, sizeof *bound);
	load(&bound->l, yaml);
	bound->project = ash_project_new(&bound->arena, bound->l.config, world_finish(world), true);
}

static void unbind(struct bound *bound, struct world *world)
{
	ash_arena_release(&bound->arena);
	unload(&bound->l);
	world_release(world);
}

/* Name of the component of the file, or "-". */
static const char *home(const struct bound *bound, const char *path)
{
	const struct ash_project *project = bound->project;

	for (uint32_t i = 0; i < project->view->n_files; i++) {
		uint32_t component = project->file_component[i];

		if (strcmp(ash_file_path(project->view, i), path) == 0)
			return component == ASH_NONE ? "-" : project->components[component].name;
	}
	return "no such file";
}

static void classes_follow_globs_and_flags(void **state)
{
	struct loaded l;

	(void)state;
	load(&l, "version: 1\nproject: {roots: [src, deps], exclude: [src/old], vendored: [deps],\n"
		 "  generated: [\"**/*.gen.c\"]}\n");
	assert_int_equal(ash_classify(l.config, "src/a.c", 0), ASH_CLASS_PROJECT);
	assert_int_equal(ash_classify(l.config, "src/a.c", ASH_FILE_SYSTEM), ASH_CLASS_PROJECT);
	assert_int_equal(ash_classify(l.config, "src/a.c", ASH_FILE_GENERATED),
			 ASH_CLASS_GENERATED);
	assert_int_equal(ash_classify(l.config, "src/a.gen.c", 0), ASH_CLASS_GENERATED);
	assert_int_equal(ash_classify(l.config, "src/old/a.c", 0), ASH_CLASS_VENDORED);
	assert_int_equal(ash_classify(l.config, "deps/z/a.c", 0), ASH_CLASS_VENDORED);
	assert_int_equal(ash_classify(l.config, "tools/a.c", 0), ASH_CLASS_VENDORED);
	assert_int_equal(ash_classify(l.config, "/usr/include/a.h", 0), ASH_CLASS_SYSTEM);
	assert_string_equal(ash_file_class_name(ASH_CLASS_VENDORED), "vendored");
	unload(&l);
}

static void components_take_files(void **state)
{
	struct world world;
	struct bound bound;

	(void)state;
	world_start(&world);
	world_file(&world, "src/net/a.c");
	world_file(&world, "include/net/a.h");
	world_file(&world, "src/store/b.c");
	world_file(&world, "main.c");
	world_file(&world, "/usr/include/openssl/ssl.h");
	world_file(&world, "/opt/x/include/zlib.h");
	world_file(&world, "/opt/zlib.h.d/other.h");
	bind(&bound,
	     "version: 1\ncomponents:\n  net: {files: src/net/**, api: include/net/*.h}\n"
	     "  store: src/store\n  tls: {external: openssl/**}\n  z: {external: [zlib.h]}\n",
	     &world);
	assert_string_equal(bound.l.said, "");
	assert_false(bound.project->inferred);
	assert_string_equal(home(&bound, "src/net/a.c"), "net");
	assert_string_equal(home(&bound, "include/net/a.h"), "net");
	assert_string_equal(home(&bound, "src/store/b.c"), "store");
	assert_string_equal(home(&bound, "main.c"), "-");
	assert_string_equal(home(&bound, "/usr/include/openssl/ssl.h"), "tls");
	assert_string_equal(home(&bound, "/opt/x/include/zlib.h"), "z");
	assert_string_equal(home(&bound, "/opt/zlib.h.d/other.h"), "-");
	assert_int_equal(bound.project->components[0].n_files, 2);
	unbind(&bound, &world);
}

static void folders_are_components_without_any(void **state)
{
	struct world world;
	struct bound bound;

	(void)state;
	world_start(&world);
	world_file(&world, "main.c");
	world_file(&world, "src/net/a.c");
	world_file(&world, "src/net/a.h");
	world_file(&world, "src/net/in/b.c");
	world_file(&world, "deps/z.c");
	world_file(&world, "/usr/include/stdio.h");
	bind(&bound, "version: 1\nproject: {vendored: deps}\n", &world);
	assert_true(bound.project->inferred);
	assert_int_equal(bound.project->n_components, 3);
	assert_string_equal(home(&bound, "main.c"), ".");
	assert_string_equal(home(&bound, "src/net/a.h"), "src/net");
	assert_string_equal(home(&bound, "src/net/in/b.c"), "src/net/in");
	assert_string_equal(home(&bound, "deps/z.c"), "-");
	assert_string_equal(home(&bound, "/usr/include/stdio.h"), "-");
	unbind(&bound, &world);
}

#define TWO "version: 1\nproject: {vendored: dep}\ncomponents: {a: a, b: b, dep: dep}\n"

/* a/x.c uses what b/y.c defines; a's own things, files of nobody and vendored files are no edges */
static void edges_leave_their_component(void **state)
{
	struct world world;
	struct bound bound;
	uint32_t ax, bh, by, dep, none, bf, af;
	const struct ash_edge *edges;

	(void)state;
	world_start(&world);
	ax = world_file(&world, "a/x.c");
	bh = world_file(&world, "b/y.h");
	by = world_file(&world, "b/y.c");
	dep = world_file(&world, "dep/d.c");
	none = world_file(&world, "main.c");
	bf = world_function(&world, "b_f", by, 3);
	af = world_function(&world, "a_f", ax, 3);
	world_use(&world, ax, 9, ASH_USE_CALL, bf, bh);
	world_use(&world, ax, 7, ASH_USE_ADDR, bf, bh);
	world_use(&world, ax, 8, ASH_USE_CALL, af, ax);
	world_use(&world, dep, 1, ASH_USE_CALL, bf, bh);
	world_use(&world, none, 1, ASH_USE_CALL, bf, bh);
	world_include(&world, ax, 1, bh);
	world_include(&world, ax, 8, dep);
	world_include(&world, ax, 2, ASH_NONE);
	bind(&bound, TWO, &world);
	edges = bound.project->edges;
	assert_int_equal(bound.project->n_edges, 4);
	assert_int_equal(edges[0].kind, ASH_USE_INCLUDE);
	assert_int_equal(edges[0].place.line, 1);
	assert_int_equal(edges[1].kind, ASH_USE_ADDR);
	assert_int_equal(edges[2].kind, ASH_USE_INCLUDE);
	assert_string_equal(bound.project->components[edges[2].to].name, "dep");
	assert_int_equal(edges[3].kind, ASH_USE_CALL);
	assert_int_equal(edges[3].place.line, 9);
	assert_int_equal(edges[3].place.length, 4);
	assert_string_equal(edges[3].place.path, "a/x.c");
	assert_string_equal(ash_file_path(bound.project->view, edges[3].to_file), "b/y.c");
	assert_string_equal(ash_entity_name(bound.project->view, edges[3].to_entity), "b_f");
	unbind(&bound, &world);
}

/* Declared by hand in a's own file, so that the use saw it there: it still belongs to b. */
static void an_extern_points_at_the_owner(void **state)
{
	struct world world;
	struct bound bound;
	uint32_t ax, by, bf;

	(void)state;
	world_start(&world);
	ax = world_file(&world, "a/x.c");
	by = world_file(&world, "b/y.c");
	bf = world_function(&world, "b_f", by, 3);
	world_use(&world, ax, 5, ASH_USE_EXTERN, bf, ax);
	bind(&bound, TWO, &world);
	assert_int_equal(bound.project->n_edges, 1);
	assert_int_equal(bound.project->edges[0].to, 1);
	unbind(&bound, &world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(classes_follow_globs_and_flags),
		cmocka_unit_test(components_take_files),
		cmocka_unit_test(folders_are_components_without_any),
		cmocka_unit_test(edges_leave_their_component),
		cmocka_unit_test(an_extern_points_at_the_owner),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

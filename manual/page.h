/*
 * Pages of the manual, written from the tables that the program itself works by: rules, options,
 * keys of ashlar.yaml, commands and their flags. Markdown for docs/, scdoc for man pages.
 * Pure functions from tables to bytes.
 */
#ifndef ASHLAR_MANUAL_PAGE_H
#define ASHLAR_MANUAL_PAGE_H

#include "checks/config_sections.h"
#include "checks/rule.h"
#include "driver/command.h"
#include "facts/base/buf.h"

#define ASH_MANUAL_COLUMNS 100

/* docs/rules/<id>.md */
void ash_rule_page(const struct ash_rule *rule, struct ash_buf *out);
/* docs/rules/README.md: the catalogue, family by family. */
void ash_rule_index(struct ash_buf *out);
/* docs/configuration-reference.md */
void ash_reference_page(struct ash_buf *out);
/* ashlar(1), ashlar-<command>(1) and ashlar.yaml(5), as scdoc reads them. */
void ash_man_program(const char *version, struct ash_buf *out);
void ash_man_command(const struct ash_command *command, const char *version, struct ash_buf *out);
void ash_man_config(const char *version, struct ash_buf *out);

/* ---- shared ---- */

/* The first letter in upper case and a full stop behind it, unless it has one. */
void ash_sentence(struct ash_buf *out, const char *text);
/* Text whose signs must not be read as markup: all but what stands between backticks. */
void ash_escaped(struct ash_buf *out, const char *text, const char *signs);
/* What an option is when nobody sets it: "10", "true", "\"\"". */
void ash_option_default(struct ash_buf *out, const struct ash_option *option);
/* What a rule must see, for people. */
const char *ash_scope_words(enum ash_scope scope);
/* Signs of Markdown inside a paragraph or a table. */
#define ASH_MARKDOWN_SIGNS "*_<>[]|\\"

#endif

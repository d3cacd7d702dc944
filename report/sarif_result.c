/*
 * SARIF: one result. The message's first sentence is the finding; each note with a place follows
 * as a link to a related location, since viewers show only linked ones; the steps of an offending
 * path are a code flow.
 */
#include "report/sarif.h"

#include <inttypes.h>
#include <string.h>

#include "report/uri.h"
#include "report/utf8.h"

#define MESSAGE_BYTES 1600u /* no more links beyond: GitLab drops results over 2,048 characters */
#define FLOW_STEPS    1000u /* what GitHub shows of a path */

const char *ash_sarif_level(enum ash_severity severity)
{
	return severity == ASH_IGNORE ? "none" : ash_severity_name(severity);
}

void ash_sarif_message(struct ash_json *json, const char *key, const char *text)
{
	ash_json_object(json, key);
	ash_json_string(json, "text", text);
	ash_json_object_end(json);
}

char ash_sarif_upper(char c, bool upper)
{
	if (upper && c >= 'a' && c <= 'z')
		return (char)(c - 'a' + 'A');
	return c;
}

char *ash_sarif_sentence(struct ash_arena *arena, const char *text)
{
	size_t n = strlen(text);
	bool ended = n && strchr(".!?", text[n - 1]);
	char *sentence = ash_arena_printf(arena, "%s%s", text, ended ? "" : ".");

	*sentence = ash_sarif_upper(*sentence, true);
	return sentence;
}

static size_t artifact_index(const struct ash_sarif *sarif, const char *path)
{
	size_t low = 0, high = sarif->artifacts.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(sarif->artifacts.v[middle], path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < sarif->artifacts.n && strcmp(sarif->artifacts.v[low], path) == 0)
		return low;
	return sarif->artifacts.n;
}

void ash_sarif_artifact_location(struct ash_sarif *sarif, const char *path, const char *key)
{
	size_t index = artifact_index(sarif, path);
	struct ash_buf uri = {0};

	ash_uri_add(&uri, path);
	ash_json_object(&sarif->json, key);
	ash_json_string(&sarif->json, "uri", ash_buf_text(&uri));
	if (path[0] != '/')
		ash_json_string(&sarif->json, "uriBaseId", "SRCROOT");
	if (index < sarif->artifacts.n)
		ash_json_number(&sarif->json, "index", (int64_t)index);
	ash_json_object_end(&sarif->json);
	ash_buf_release(&uri);
}

static void add_columns(struct ash_json *json, struct ash_span line, struct ash_token token,
			uint32_t number, bool snippet)
{
	size_t begin = ash_utf16_units(line.text, token.begin);
	size_t length = ash_utf16_units(line.text + token.begin, token.end - token.begin);

	ash_json_number(json, "startLine", number);
	ash_json_number(json, "startColumn", (int64_t)begin + 1);
	ash_json_number(json, "endLine", number);
	ash_json_number(json, "endColumn", (int64_t)(begin + length) + 1);
	if (snippet && length) {
		ash_json_object(json, "snippet");
		ash_json_bytes(json, "text", line.text + token.begin, token.end - token.begin);
		ash_json_object_end(json);
	}
}

/* A finding about the file as a whole stands on its first line. */
void ash_sarif_location(struct ash_sarif *sarif, const struct ash_place *place, bool snippet)
{
	const struct ash_source *source = ash_source_of(&sarif->sources, place->path);
	uint32_t number = place->line ? place->line : 1;
	struct ash_span line;

	ash_json_object(&sarif->json, "physicalLocation");
	ash_sarif_artifact_location(sarif, place->path, "artifactLocation");
	ash_json_object(&sarif->json, "region");
	if (source && ash_source_line(source, number, &line))
		add_columns(&sarif->json, line, ash_source_token(line, *place), number,
			    snippet && place->line && place->column);
	else
		ash_json_number(&sarif->json, "startLine", number);
	ash_json_object_end(&sarif->json);
	ash_json_object_end(&sarif->json);
}

/* Brackets and backslashes of a link's text would be read as its end. */
static void add_link_text(struct ash_buf *out, const char *text)
{
	for (; *text; text++) {
		if (strchr("[]\\", *text))
			ash_buf_addc(out, '\\');
		ash_buf_addc(out, *text);
	}
}

static bool has_place(const struct ash_finding_note *note)
{
	return note->place.path[0] != '\0';
}

/* Notes a reader follows from the message; steps are a path of their own. */
static bool is_related(const struct ash_finding_note *note)
{
	return has_place(note) && !note->step;
}

/* How many links the message holds: all related notes, or as many as fit. */
static size_t add_message(struct ash_sarif *sarif, const struct ash_finding *finding)
{
	struct ash_buf text = {0};
	size_t links = 0;
	bool full = false;

	/* "a[b](1)" in a message would read as a link */
	if (strstr(finding->message, "]("))
		add_link_text(&text, finding->message);
	else
		ash_buf_adds(&text, finding->message);
	ash_buf_addc(&text, '.');
	for (size_t i = 0; i < finding->notes.n && !full; i++) {
		const struct ash_finding_note *note = &finding->notes.v[i];

		full = text.size + strlen(note->message) > MESSAGE_BYTES;
		if (note->step || full)
			continue;
		ash_buf_adds(&text, has_place(note) ? " [" : " ");
		add_link_text(&text, ash_sarif_sentence(&sarif->scratch, note->message));
		if (has_place(note))
			ash_buf_addf(&text, "](%zu)", ++links);
	}
	ash_sarif_message(&sarif->json, "message", ash_buf_text(&text));
	ash_buf_release(&text);
	return links;
}

static void add_related(struct ash_sarif *sarif, const struct ash_finding *finding, size_t links)
{
	size_t id = 0;

	if (links == 0)
		return;
	ash_json_array(&sarif->json, "relatedLocations");
	for (size_t i = 0; i < finding->notes.n && id < links; i++) {
		const struct ash_finding_note *note = &finding->notes.v[i];

		if (!is_related(note))
			continue;
		ash_json_object(&sarif->json, NULL);
		ash_json_number(&sarif->json, "id", (int64_t)++id);
		ash_sarif_message(&sarif->json, "message",
				  ash_sarif_sentence(&sarif->scratch, note->message));
		ash_sarif_location(sarif, &note->place, false);
		ash_json_object_end(&sarif->json);
	}
	ash_json_array_end(&sarif->json);
}

static void add_step(struct ash_sarif *sarif, const struct ash_finding_note *note)
{
	ash_json_object(&sarif->json, NULL);
	ash_json_object(&sarif->json, "location");
	ash_sarif_message(&sarif->json, "message",
			  ash_sarif_sentence(&sarif->scratch, note->message));
	ash_sarif_location(sarif, &note->place, false);
	ash_json_object_end(&sarif->json);
	ash_json_string(&sarif->json, "importance", "essential");
	ash_json_object_end(&sarif->json);
}

static void add_flow(struct ash_sarif *sarif, const struct ash_finding *finding)
{
	size_t steps = 0;

	for (size_t i = 0; i < finding->notes.n && steps < FLOW_STEPS; i++) {
		if (!finding->notes.v[i].step || !has_place(&finding->notes.v[i]))
			continue;
		if (steps++ == 0) {
			ash_json_array(&sarif->json, "codeFlows");
			ash_json_object(&sarif->json, NULL);
			ash_json_array(&sarif->json, "threadFlows");
			ash_json_object(&sarif->json, NULL);
			ash_json_array(&sarif->json, "locations");
		}
		add_step(sarif, &finding->notes.v[i]);
	}
	if (steps == 0)
		return;
	ash_json_array_end(&sarif->json);
	ash_json_object_end(&sarif->json);
	ash_json_array_end(&sarif->json);
	ash_json_object_end(&sarif->json);
	ash_json_array_end(&sarif->json);
}

/* GitHub's hash of the line; our own one stands in when the source cannot be read. */
static void add_fingerprints(struct ash_sarif *sarif, const struct ash_finding *finding)
{
	const struct ash_place *place = &finding->place;
	const char *own = ash_finding_fingerprint(&sarif->scratch, finding);
	struct ash_line_hash line;

	ash_json_object(&sarif->json, "partialFingerprints");
	if (ash_source_hash(&sarif->sources, place->path, place->line ? place->line : 1, &line))
		ash_json_string(&sarif->json, "primaryLocationLineHash",
				ash_arena_printf(&sarif->scratch, "%" PRIx64 ":%" PRIu32, line.hash,
						 line.count));
	else
		ash_json_string(&sarif->json, "primaryLocationLineHash", own);
	ash_json_string(&sarif->json, "ashlar/v1", own);
	ash_json_object_end(&sarif->json);
}

static void add_locations(struct ash_sarif *sarif, const struct ash_finding *finding)
{
	ash_json_array(&sarif->json, "locations");
	ash_json_object(&sarif->json, NULL);
	ash_sarif_location(sarif, &finding->place, true);
	if (finding->entity && *finding->entity) {
		ash_json_array(&sarif->json, "logicalLocations");
		ash_json_object(&sarif->json, NULL);
		ash_json_string(&sarif->json, "fullyQualifiedName", finding->entity);
		ash_json_object_end(&sarif->json);
		ash_json_array_end(&sarif->json);
	}
	ash_json_object_end(&sarif->json);
	ash_json_array_end(&sarif->json);
}

static size_t rule_index(const struct ash_sarif *sarif, const struct ash_rule_info *rule)
{
	size_t i = 0;

	while (strcmp(sarif->rules.v[i]->id, rule->id) != 0)
		i++;
	return i;
}

void ash_sarif_result(struct ash_sarif *sarif, const struct ash_finding *finding)
{
	struct ash_json *json = &sarif->json;
	size_t links;

	ash_json_object(json, NULL);
	ash_json_string(json, "ruleId", finding->rule->id);
	ash_json_number(json, "ruleIndex", (int64_t)rule_index(sarif, finding->rule));
	ash_json_string(json, "level", ash_sarif_level(finding->severity));
	if (sarif->report->compared)
		ash_json_string(json, "baselineState",
				finding->state == ASH_STATE_UNCHANGED ? "unchanged" : "new");
	links = add_message(sarif, finding);
	add_locations(sarif, finding);
	add_related(sarif, finding, links);
	add_flow(sarif, finding);
	add_fingerprints(sarif, finding);
	if (finding->actual || finding->limit) {
		ash_json_object(json, "properties");
		ash_json_number(json, "actual", finding->actual);
		ash_json_number(json, "limit", finding->limit);
		ash_json_object_end(json);
	}
	ash_json_object_end(json);
}

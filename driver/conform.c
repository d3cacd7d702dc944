/* Pass conform: in how many files nothing was found. Nothing assessed is no success. */
#include "checks/conformance.h"

#include "driver/session.h"
#include "driver/unit_facts.h"

/* In files of facts it is not known whose facts could not be read. */
static struct ash_lost_units lost_units(const struct ash_session *session)
{
	struct ash_lost_units lost = {0};

	for (size_t i = 0; i < session->tasks.n; i++)
		if (session->tasks.v[i].state == ASH_TASK_FAILED)
			ash_vec_push(&lost.files, session->tasks.v[i].name);
	for (size_t i = 0; i < session->report.failures.n; i++)
		lost.unknown += !session->report.failures.v[i].incomplete;
	return lost;
}

static void refuse_nothing(struct ash_session *session, const struct ash_conformance *conformance)
{
	const struct ash_place nowhere = {.path = ""};
	uint32_t others = conformance->vendored + conformance->generated;

	if (conformance->total.assessed)
		return;
	if (conformance->total.not_assessed)
		ash_trouble_add(&session->troubles, ASH_ERROR, nowhere,
				"nothing was assessed, so nothing is known of the project");
	else
		ash_trouble_add(&session->troubles, ASH_ERROR, nowhere,
				"nothing was assessed: no file that was read belongs to the "
				"project at '%s' (%u vendored or generated); is that the right "
				"root?",
				session->root.folder, others);
}

bool ash_pass_conform(struct ash_session *session)
{
	struct ash_witness witness = ash_unit_facts(session);
	struct ash_lost_units lost = lost_units(session);
	struct ash_conformance *conformance = ash_conformance_new(
		&session->arena, session->project, &witness, &lost, &session->findings);

	conformance->rule = session->settings->rule;
	conformance->compared = session->ratchet.baseline != NULL;
	session->report.conformance = conformance;
	refuse_nothing(session, conformance);
	ash_vec_release(&lost.files);
	return true;
}

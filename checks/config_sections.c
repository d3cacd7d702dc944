/* The order in which the manual shows the maps of ashlar.yaml. */
#include "checks/config_sections.h"

const struct ash_config_section *const ash_config_sections[] = {
	&ash_config_top_section,       &ash_config_project_section,
	&ash_config_component_section, &ash_config_layers_section,
	&ash_config_rule_section,      &ash_config_forbid_section,
	&ash_config_require_section,   &ash_config_allow_section,
	&ash_config_pattern_section,   &ash_config_baseline_section,
	&ash_config_folder_section,    NULL,
};

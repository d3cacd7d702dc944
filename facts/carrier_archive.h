/* Archives as carriers. Private to the carriers. */
#ifndef ASHLAR_FACTS_CARRIER_ARCHIVE_H
#define ASHLAR_FACTS_CARRIER_ARCHIVE_H

#include "facts/carrier_object.h"

/* `quiet`: no word of an archive whose members all carry nothing. */
void ash_walk_archive(struct ash_walk *walk, const char *path, const struct ash_file_span *file,
		      bool quiet);

#endif

/* Interruption. An ignored signal that is blocked would still be seen as pending: so we ask. */
#include "driver/interruption.h"

#include <stddef.h>

void ash_interruptions(sigset_t *signals)
{
	static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};

	sigemptyset(signals);
	for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
		struct sigaction action;

		if (sigaction(numbers[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN)
			sigaddset(signals, numbers[i]);
	}
}

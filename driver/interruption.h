/* Interruption: the signals that end a run early, but only after it cleaned up behind itself. */
#ifndef ASHLAR_DRIVER_INTERRUPTION_H
#define ASHLAR_DRIVER_INTERRUPTION_H

#include <signal.h>

/* SIGINT, SIGTERM and SIGHUP, without those that our caller had us ignore (nohup, background). */
void ash_interruptions(sigset_t *signals);

#endif

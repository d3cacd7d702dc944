"""interrupt.py SIGNAL STATUS COMMAND...: starts the command, sends it the signal once it has
children, and expects it, and all it started, to be gone within ten seconds."""

import os
import signal
import subprocess
import sys
import time


def children(pid):
    """Process ids of all below pid, as /proc tells."""
    found = []
    for task in os.listdir("/proc/%d/task" % pid):
        with open("/proc/%d/task/%s/children" % (pid, task), encoding="ascii") as file:
            for child in file.read().split():
                found += [int(child)] + children(int(child))
    return found


def is_alive(pid):
    """Runs it still? A zombie that nobody collects does not."""
    try:
        with open("/proc/%d/stat" % pid, encoding="ascii") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def main():
    number = getattr(signal, "SIG" + sys.argv[1])
    process = subprocess.Popen(
        # whoever runs the tests in the background has SIGINT ignored
        sys.argv[3:], preexec_fn=lambda: signal.signal(number, signal.SIG_DFL)
    )
    below = []
    for _ in range(1000):
        below = children(process.pid)
        if len(below) >= 2:  # the worker, and a unit that hangs
            break
        time.sleep(0.02)
    assert len(below) >= 2, "no unit was started"
    time.sleep(0.5)
    below = children(process.pid)
    process.send_signal(number)
    status = process.wait(timeout=10)
    status = 128 - status if status < 0 else status
    assert status == int(sys.argv[2]), "status %d" % status
    time.sleep(0.3)
    alive = [pid for pid in below if is_alive(pid)]
    assert not alive, "left alive: %r" % alive


main()

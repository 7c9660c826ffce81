"""`accord worker`: runs what is due, once a second, until it is told to stop."""

import argparse
import signal
import threading

from django.db import close_old_connections

from accord.foundations.jobs import services as jobs

PAUSE = 1.0


def run(_options: argparse.Namespace) -> int:
    """Work until SIGTERM or SIGINT; the sweep under way is finished first."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    while not stop.is_set():
        jobs.due_run()
        close_old_connections()
        stop.wait(PAUSE)
    return 0

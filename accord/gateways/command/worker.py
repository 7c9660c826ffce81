"""`accord worker`: runs what is due, once a second, until it is told to stop."""

import argparse
import logging
import signal
import threading

from django.db import Error, close_old_connections

from accord.foundations.jobs import services as jobs
from accord.foundations.jobs.leases import Leases

logger = logging.getLogger(__name__)

PAUSE, LONG_PAUSE = 1.0, 5.0


def run(_options: argparse.Namespace) -> int:
    """Work until SIGTERM or SIGINT; the sweep under way is finished first."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    leases = Leases()
    while not stop.is_set():
        stop.wait(PAUSE if _worked(leases) else LONG_PAUSE)
    return 0


def _worked(leases: Leases) -> bool:
    """Run what is due; a database that is away is tried again later, since it will be back."""
    try:
        jobs.due_run(leases=leases)
    except Error as error:
        logger.warning("The database does not answer: %s", type(error).__name__)
        return False
    finally:
        close_old_connections()
    return True

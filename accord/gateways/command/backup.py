"""`accord backup`: the database and what was uploaded, while the site is running; never a round's keys."""

import argparse
import time

from accord.foundations.errors import Refused
from accord.gateways.archive.backup import backup_make


def run(_options: argparse.Namespace) -> int:
    """Make a backup in the place that ACCORD_BACKUP names; return 1 where that did not succeed."""
    began = time.monotonic()
    try:
        made = backup_make()
    except Refused as refused:
        print(refused.message)
        return 1
    size = sum(path.stat().st_size for path in made.rglob("*") if path.is_file())
    print(f"{made}: {size / 1e6:.1f} MB in {time.monotonic() - began:.1f} s.")
    return 0

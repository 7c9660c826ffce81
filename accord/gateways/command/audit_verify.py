"""`accord audit-verify`: walk the log of every partnership from its first entry to its last."""

import argparse

from django.db import OperationalError, ProgrammingError

from accord.foundations import scope
from accord.foundations.audit import selectors


def run(_options: argparse.Namespace) -> int:
    """Verify every chain; return 1 where one does not hold or cannot be read."""
    try:
        return _verify()
    except (OperationalError, ProgrammingError) as error:  # before the first start there are no tables
        print(f"The log cannot be read: {str(error).strip()}")
        return 1


def _verify() -> int:
    with scope.off():
        partnership_ids = selectors.partnerships_with_a_log()
    broken = 0
    for partnership_id in partnership_ids:
        with scope.partnership(partnership_id):
            found = selectors.chain_break()
        if found is None:
            print(f"{partnership_id}: the log is whole.")
        else:
            broken += 1
            print(f"{partnership_id}: {found.reason}.")
    if not partnership_ids:
        print("There is no log yet.")
    return 1 if broken else 0

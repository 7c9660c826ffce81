"""`accord backup-keys`: copies of the keys of open rounds, elsewhere, encrypted to the recovery key."""

import argparse

from accord.foundations.errors import Refused
from accord.gateways.archive.key_copies import key_copies_make


def run(_options: argparse.Namespace) -> int:
    """Copy what has no copy yet; return 1 where that did not succeed."""
    try:
        made = key_copies_make()
    except Refused as refused:
        print(refused.message)
        return 1
    for name in made:
        print(f"{name}: made, and named in the log of its partnership.")
    if not made:
        print("Every open round has its key copy already.")
    return 0

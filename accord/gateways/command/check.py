"""`accord check`: what is wrong with this site, in plain words."""

import argparse

from accord.gateways.archive import check


def run(_options: argparse.Namespace) -> int:
    """Look at everything and change nothing; return 1 where something has to be put right."""
    wrong = 0
    for name, findings in check.findings():
        print(f"{name}: {'' if findings else 'in order'}".rstrip())
        for found in findings:
            print(f"  {'wrong' if found.wrong else 'note'}: {found.sentence}")
            wrong += found.wrong
    print(f"To put right: {wrong}." if wrong else "Nothing has to be put right.")
    return 1 if wrong else 0

"""`accord second-factor-off`: for somebody who has lost the phone and the recovery codes."""

import argparse

from accord.gateways.signin import services


def run(options: argparse.Namespace) -> int:
    """Take the second factor off an account; return 1 where there is no such account."""
    if not services.second_factor_off(address=options.address):
        print(f"Nobody has signed in here as {options.address}.")
        return 1
    print(f"{options.address} signs in by e-mail now, and sets up another second factor. The log says so.")
    return 0

"""The words of `accord audit`."""

from argparse import ArgumentParser


def add_options(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "files", nargs="+", metavar="RESULT.json", help="published results; several are read together too"
    )
    parser.epilog = (
        "The certificate in a file is not believed: everything is worked out again from its figures. Several "
        "results are laid side by side, as two readers would who met, or one who kept the last round's. The "
        "answers themselves are not needed. Exit code 0: nothing follows; 1: something does; 2: no result. "
        "What is looked for, and what a file alone cannot show: docs/published-result.md."
    )

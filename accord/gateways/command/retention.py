"""`accord retention`: what of people has been kept long enough. Says what would go; with --do, lets it go."""

import argparse

from accord.foundations import registry, scope


def run(options: argparse.Namespace) -> int:
    """Say for each declaration how many would go, or let them go."""
    went = 0
    for declared in registry.retentions():
        with scope.off():
            count = declared.carry_out() if options.do else declared.due()
        went += count
        by_itself = "" if declared.by_itself or not count else " Only this command does it."
        print(f"{count:>6}  {declared.what}: {declared.why}.{by_itself}")
    if options.do:
        print(f"Gone: {went}.")
    elif went:
        print("Nothing was changed. To let it go: accord retention --do")
    else:
        print("Nothing is due.")
    return 0

"""`accord figures`: the figures of somebody's own file. No database, no settings, nothing kept."""

from argparse import Namespace


def run(options: Namespace) -> int:
    """Print the figures, as words, as JSON, or into a page; 0, or 2 where the file or the words are wrong."""
    from accord.gateways.command.figures.output import figures_print  # noqa: PLC0415  other commands need no numpy

    return figures_print(options)

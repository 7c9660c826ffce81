"""`accord publish`: a file of answers becomes a published result, under the whole rule."""

from argparse import Namespace


def run(options: Namespace) -> int:
    """Write the result; 0, 1 where it could not be proved safe, 2 where the file or the words are wrong."""
    from accord.gateways.command.publish.output import result_write  # noqa: PLC0415  other commands need no numpy

    return result_write(options)

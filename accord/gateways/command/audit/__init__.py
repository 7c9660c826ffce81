"""`accord audit`: what somebody can work out who has published results and nothing else."""

from argparse import Namespace


def run(options: Namespace) -> int:
    """Print the certificate or what leaks; 0 clean, 1 where something leaks, 2 where a file is no result."""
    from accord.gateways.command.audit.output import results_audit  # noqa: PLC0415  other commands need no numpy

    return results_audit(options)

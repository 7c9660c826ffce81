"""What the clock does in the story, on each day that something happens."""

from accord.foundations.jobs import services as jobs

NEVER = frozenset({"digest.post"})
"""Two years of Mondays for ninety people took half of the time of filling; nobody reads these letters."""


def strike() -> None:
    """Run every sweep now, but for those of which the story needs nothing."""
    jobs.all_run(but=NEVER)

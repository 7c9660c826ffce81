"""What the clock does: let releases go whose day has come."""

from datetime import timedelta

from accord.foundations.jobs import sweep
from accord.foundations.jobs.each import each
from accord.programme import leaving, selectors


@sweep("releases.go", every=timedelta(minutes=10))
def releases_go() -> None:
    """Let each announced release go that no partner has stopped."""
    each(selectors.due_to_go(), leaving.release_go)

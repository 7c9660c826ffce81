"""What the clock does: in the morning, post the digests of the day."""

from datetime import timedelta

from accord.foundations import scope
from accord.foundations.jobs import sweep
from accord.foundations.jobs.each import each
from accord.overview.digest import posting
from accord.partnership import selectors as partnership


@sweep("digest.post", every=timedelta(minutes=30))
def digests_post() -> None:
    """Post the digests of every partnership where it is time for them."""
    with scope.off():
        found = partnership.partnership_ids()
    each([(partnership_id, partnership_id) for partnership_id in found], posting.digests_post)

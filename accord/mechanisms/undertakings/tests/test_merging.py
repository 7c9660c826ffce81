"""What somebody who was on record twice has undertaken is his or hers once the two records are one."""

from accord.mechanisms.undertakings import selectors, services
from accord.partnership import selectors as partnership
from accord.partnership.merging import services as merging
from accord.partnership.merging.services import Taken
from tests.cast import Cast


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        services.undertaking_make(
            title="One list", owner=cast.manager, due=partnership.today(), actor=cast.actor("steward")
        )
        merging.people_merge(
            kept=cast.member, gone=cast.manager, taken=Taken(), actor=cast.actor("administrator")
        )
        (mine,) = selectors.undertakings(cast.actor("member"), mine=True)
        assert mine.title == "One list"

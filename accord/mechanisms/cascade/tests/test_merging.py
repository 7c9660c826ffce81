"""Two records that are one person count once, and nothing that either did is lost."""

from accord.mechanisms.cascade import acknowledging
from accord.mechanisms.cascade.models import Recipient
from accord.mechanisms.cascade.tests.world import leaves, started
from accord.partnership.merging import pointing
from tests.cast import Cast


def test_who_was_on_record_twice_is_counted_once(cast: Cast) -> None:
    first, second = cast.add_staff(cast.council, 2)
    with cast.in_scope():
        down = started(cast)
        acknowledging.acknowledge_by_link(visit=acknowledging.visit(down.link(first).split("/")[-2]))
        before = Recipient.objects.count()
        leaves(cast, first)
        pointing.repoint(gone=first.id, kept=second.id)
        kept = down.recipient(second)
        assert Recipient.objects.count() == before - 1
        assert kept.acknowledged_on is not None


def test_who_briefed_and_answered_is_the_one_who_stays(cast: Cast) -> None:
    (twin,) = cast.add_staff(cast.council, 1)
    with cast.in_scope():
        down = started(cast)
        down.give("Board", down.ruth)
        leaves(cast, cast.director)
        pointing.repoint(gone=cast.director.id, kept=twin.id)
        board = down.briefing("Board")
        assert (board.leader, board.given_by) == (twin, twin)
        assert down.recipient(twin).briefed_in == board

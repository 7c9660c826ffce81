"""What people say about their leaders stands by tier where a released result is cut so, and nowhere else."""

from dataclasses import replace

import pytest

from accord.analysis.published import Cell, Cut, Group, Published, Reason, Suppressed
from accord.foundations import clock
from accord.mechanisms.rounds.publishing.services import result_store
from accord.partnership.rules import Office
from accord.steps.leadership.by_tier import STATEMENT, by_tier
from tests.cast import Cast
from tests.published import CLOSED, closed_round, sample, shown
from tests.visits import page, visitor

SAID = "Our leaders do what they ask of others."


def by_tiers(published: Published) -> Published:
    """Return a result with two tiers beside its groups, one of them too small."""
    directors, staff = (
        Group(key=key, name=name, cut=Cut.TIER, invited=invited, responded=responded)
        for key, name, invited, responded in (
            ("director", "directors", 3, None),
            ("everyone_else", "all other staff", 50, 34),
        )
    )
    cells: dict[tuple[str, str], Cell] = {
        (directors.key, STATEMENT): Suppressed(Reason.TOO_FEW),
        (staff.key, STATEMENT): shown(4, 6, 10, 10, 4),
    }
    return replace(
        published,
        groups=(*published.groups, directors, staff),
        cells={**published.cells, **cells},
    )


def stored(cast: Cast, *, with_tiers: bool) -> None:
    round = closed_round(cast)
    found = sample(cast, str(round.id), {STATEMENT: SAID})
    with cast.in_scope(), clock.at(CLOSED):
        result_store(round=round, published=by_tiers(found) if with_tiers else found, actor=cast.system)


@pytest.mark.slow
def test_it_works(cast: Cast) -> None:
    stored(cast, with_tiers=True)
    text = visitor(cast, "member").get(page(cast, "leadership:leaders")).content.decode()
    for words in (f"“{SAID}”, asked in “Round of October”.", "all other staff: 3.1", "too few answered"):
        assert words in text


def test_what_is_not_cut_by_tier_shows_none(cast: Cast) -> None:
    with cast.in_scope():
        assert by_tier(cast.actor("member")) is None
    stored(cast, with_tiers=False)
    with cast.in_scope():
        assert by_tier(cast.actor("member")) is None


def test_who_may_read_no_results_sees_none(cast: Cast) -> None:
    stored(cast, with_tiers=True)
    cast.add_outsider("officer")
    cast.appoint("officer", Office.PROGRAMME_OFFICER)
    with cast.in_scope():
        assert by_tier(cast.actor("officer")) is None

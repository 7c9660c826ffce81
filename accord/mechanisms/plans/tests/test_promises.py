"""A line and the undertaking it stands on: they end together, and what is private stays so."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from accord.foundations.errors import Denied, Refused
from accord.mechanisms.plans import selectors, services
from accord.mechanisms.plans.entries import entries
from accord.mechanisms.plans.models import Line
from accord.mechanisms.plans.rules import Ending, Standing, Whose
from accord.mechanisms.plans.tests.world import NOW, WANTED, followed, given, own, plan_of
from accord.mechanisms.undertakings import selectors as undertakings
from accord.mechanisms.undertakings import services as promises
from accord.mechanisms.undertakings.rules import Outcome as Promised
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from tests.cast import Cast


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


@pytest.fixture
def line(cast: Cast) -> Line:
    return followed(cast)[0]


def again(cast: Cast, line: Line, name: str = "member") -> Line:
    return selectors.line_for(cast.actor(name), line.id)


def test_a_line_ends_with_its_undertaking_wherever_that_is_reported(cast: Cast, line: Line) -> None:
    promised = given(cast, line).undertaking
    assert promised is not None
    promises.undertaking_report(
        undertaking=promised, outcome=Promised.DONE, words="Seen.", actor=cast.actor("kestrel_member")
    )
    assert again(cast, line).ending == Ending.REACHED


def test_the_partnerships_lines_stand_among_all_undertakings_and_the_others_do_not(
    cast: Cast, line: Line
) -> None:
    given(cast, line)
    private = own(cast)
    found = undertakings.undertakings(cast.actor("steward"))
    assert [each.title for each in found] == [str(line)]
    assert undertakings.counts().all == 1
    for name in ("member", "steward"):
        assert private.undertaking_id not in {each.id for each in undertakings.undertakings(cast.actor(name))}


def test_an_own_line_is_reported_by_nobody_else(cast: Cast, line: Line) -> None:
    promised = own(cast).undertaking
    assert promised is not None
    for name in ("steward", "administrator", "director"):
        with pytest.raises(Denied):
            promises.undertaking_report(
                undertaking=promised, outcome=Promised.DONE, words="x", actor=cast.actor(name)
            )
    promises.undertaking_report(
        undertaking=promised, outcome=Promised.DONE, words="x", actor=cast.actor("member")
    )


def test_a_line_is_handed_over_once_its_owner_has_left(cast: Cast, line: Line) -> None:
    leader = cast.actor("kestrel_signatory")
    theirs = services.line_open(
        plan=plan_of(cast, Whose.ORGANISATION, "kestrel", "kestrel_signatory"),
        behaviour=line.behaviour,
        now=NOW,
        wanted=WANTED,
        actor=leader,
    )
    theirs = given(cast, theirs, actor=leader)
    told = {"line": theirs, "owner": cast.kestrel_signatory, "actor": leader}
    with pytest.raises(Refused, match="when its owner has left"):
        services.line_hand_over(**told)  # type: ignore[arg-type]
    people.person_leave(
        person=cast.kestrel_member, last_day=partnership.today() - timedelta(days=1), actor=cast.system
    )
    with pytest.raises(Denied):
        services.line_hand_over(**(told | {"actor": cast.actor("steward")}))  # type: ignore[arg-type]
    services.line_hand_over(**told)  # type: ignore[arg-type]
    (entry,) = entries([again(cast, theirs, "kestrel_signatory")])
    assert (entry.owner_id, entry.standing) == (cast.kestrel_signatory.id, Standing.UNDER_WAY)

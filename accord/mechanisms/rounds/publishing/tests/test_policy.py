"""From opened answers to a published result, under the terms that the partners agreed."""

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from django.utils import translation

from accord.analysis.published import EVERYONE, Cut, Published, Reason, Shown, Suppressed
from accord.foundations import clock
from accord.mechanisms.rounds.publishing.policy import Answered, Asked, Earlier, round_published
from accord.mechanisms.rounds.questionnaires import services
from accord.mechanisms.rounds.questionnaires.reporting import Place, Together, reporting_of
from accord.mechanisms.rounds.questionnaires.rules import RoundCut
from accord.mechanisms.rounds.questionnaires.tests import world
from tests.cast import Cast

pytestmark = pytest.mark.slow

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        world.charter_in_force(cast)
        yield


def answered(organisation: UUID, people: int, *, answer: int, tier: str = "everyone") -> list[Answered]:
    """Let people give the same answer to the core statement on values, and to nothing else."""
    return [Answered(place=Place(organisation, tier), given={"core:values": answer}) for _ in range(people)]


def asked(organisation: UUID, people: int, *, tier: str = "everyone") -> list[Asked]:
    """So many people whom nobody asked before."""
    return [Asked(uuid4(), Place(organisation, tier)) for _ in range(people)]


def published(cast: Cast, *, cuts: list[str], minimum: int = 5, reverse: bool = False) -> Published:
    """Publish for the archetype: council 22, contractor 34, investor 4, of whom all but two answer."""
    round = world.agreed(cast, cuts=cuts, minimum=minimum)
    sizes = ((cast.council.id, 22), (cast.kestrel.id, 34), (cast.harbour.id, 4))
    invited = [each for organisation, people in sizes for each in asked(organisation, people)]
    answers = answered(cast.council.id, 20, answer=2) + answered(cast.kestrel.id, 34, answer=4)
    answers += answered(cast.harbour.id, 4, answer=5)
    return round_published(round, invited=invited, answered=answers[::-1] if reverse else answers)


def test_it_works(cast: Cast) -> None:
    found = published(cast, cuts=["organisation"])
    council = found.cell(str(cast.council.id), "core:values")
    assert isinstance(council, Shown)
    assert (council.n, council.mean) == (20, 2.0)
    assert (found.title, found.closed_at, found.minimum) == ("Round of January", NOON, 5)
    assert [(group.name, group.invited) for group in found.groups] == [
        ("Everyone", 60),
        ("Northmoor Council", 22),
        ("Kestrel Build", 34),
        ("Harbour Capital", 4),
    ]
    assert found.cell(str(cast.harbour.id), "core:values") == Suppressed(Reason.TOO_FEW)
    assert found.cell(EVERYONE, "core:values") == Suppressed(Reason.WOULD_FOLLOW)


def test_statements_keep_their_order_and_their_scale(cast: Cast) -> None:
    found = published(cast, cuts=["organisation"])
    assert sum(item.core for item in found.items) == 8
    assert len(found.items) == 6 + 8
    assert found.items[0].behaviour is not None
    assert found.items[0].key == f"behaviour:{found.items[0].behaviour}"
    assert {item.labels[0] for item in found.items} == {"Never"}


def test_statements_are_named_after_their_value_or_their_step(cast: Cast) -> None:
    found = published(cast, cuts=["organisation"])
    assert [item.topic for item in found.items if not item.core] == [
        value for value in world.VALUES for _behaviour in range(2)
    ]
    assert [item.topic for item in found.items if item.core][:2] == ["Values", "Leadership"]


def test_without_answers_nothing_is_shown(cast: Cast) -> None:
    found = published(cast, cuts=["organisation"])
    behaviour = found.items[0].key
    assert all(isinstance(found.cell(group.key, behaviour), Suppressed) for group in found.groups)
    round = world.agreed(cast, title="Nobody answered")
    silent = round_published(round, invited=asked(cast.council.id, 9, tier="manager"), answered=[])
    assert all(isinstance(cell, Suppressed) for cell in silent.cells.values())


@pytest.mark.parametrize(
    ("cuts", "expected"),
    [
        ([], {Cut.EVERYONE}),
        (["organisation"], {Cut.EVERYONE, Cut.ORGANISATION}),
        (["tier"], {Cut.EVERYONE, Cut.TIER}),
        (["organisation", "tier"], {Cut.EVERYONE, Cut.ORGANISATION, Cut.TIER}),
        (["organisation", "organisation_tier"], {Cut.EVERYONE, Cut.ORGANISATION, Cut.ORGANISATION_TIER}),
    ],
)
def test_results_are_cut_as_agreed_and_in_no_other_way(
    cast: Cast, cuts: list[str], expected: set[Cut]
) -> None:
    assert {group.cut for group in published(cast, cuts=cuts).groups} == expected


def test_a_higher_minimum_that_was_agreed_holds(cast: Cast) -> None:
    found = published(cast, cuts=["organisation"], minimum=21)
    assert found.cell(str(cast.council.id), "core:values") == Suppressed(Reason.TOO_FEW)
    assert isinstance(found.cell(EVERYONE, "core:values"), Shown)
    # Beside the total it would fix the council's twenty to within a point: Harbour's four hide too little.
    assert found.cell(str(cast.kestrel.id), "core:values") == Suppressed(Reason.WOULD_FOLLOW)


def test_the_order_of_the_answers_and_the_language_of_the_closer_do_not_matter(cast: Cast) -> None:
    one = published(cast, cuts=["organisation", "tier"])
    with translation.override("de"):
        other = published(cast, cuts=["organisation", "tier"], reverse=True)
    whatever: dict[str, object] = {"round_key": "", "certificate": None}  # both name the round
    assert one.to_json() | whatever == other.to_json() | whatever


def test_answers_are_never_written_out(cast: Cast) -> None:
    assert repr(answered(cast.council.id, 1, answer=2)) == "[<Answered>]"


def after(cast: Cast, *, joined: int = 0, left: int = 0, now: int = 4, roster_kept: bool = True) -> Published:
    """The second of two rounds, for a council of 12 and a contractor of 7, whose roster changed meanwhile."""
    council, kestrel = asked(cast.council.id, 12), asked(cast.kestrel.id, 7)
    before = world.agreed(cast, title="Before", cuts=["organisation"])
    first = round_published(
        before,
        invited=council + kestrel,
        answered=answers_of(cast, council=12, kestrel=7, answer=2),
    )
    staff = kestrel[left:] + asked(cast.kestrel.id, joined)
    return round_published(
        world.agreed(cast, title="After", cuts=["organisation"]),
        invited=council + staff,
        answered=answers_of(cast, council=12, kestrel=len(staff), answer=now),
        earlier=Earlier(
            published=first,
            invited=council + kestrel if roster_kept else None,
            reporting=reporting_of(before),
        ),
    )


def answers_of(cast: Cast, *, council: int, kestrel: int, answer: int) -> list[Answered]:
    """Answers around one, one point up and one down, so that they may be shown."""
    return [
        found
        for organisation, people in ((cast.council.id, council), (cast.kestrel.id, kestrel))
        for number in range(people)
        for found in answered(organisation, 1, answer=answer + number % 3 - 1)
    ]


def test_what_moved_since_the_round_before_is_said_from_ten_answers(cast: Cast) -> None:
    found = after(cast)
    council = str(cast.council.id)
    changes = {change.group: change for change in found.changes if change.item == "core:values"}
    assert set(changes) == {EVERYONE, council}
    assert (changes[council].difference, changes[council].sure) == (2.0, True)


def test_with_nobody_gone_a_small_group_keeps_its_mean(cast: Cast) -> None:
    assert isinstance(after(cast).cell(str(cast.kestrel.id), "core:values"), Shown)


def test_after_a_round_of_which_nobody_kept_a_roster_a_small_group_is_a_range(cast: Cast) -> None:
    """As many answered as before, and nobody knows whether they are the same people."""
    found = after(cast, roster_kept=False)
    cell = found.cell(str(cast.kestrel.id), "core:values")
    assert not isinstance(cell, Shown)
    assert cell.reason is Reason.CHANGED
    assert {change.group for change in found.changes} == {EVERYONE, str(cast.council.id)}


def test_the_first_round_moved_nothing(cast: Cast) -> None:
    assert not published(cast, cuts=["organisation"]).changes


@pytest.mark.parametrize(("joined", "left"), [(0, 1), (1, 0), (1, 1)])
def test_the_one_who_came_or_went_stays_hidden(cast: Cast, joined: int, left: int) -> None:
    found = after(cast, joined=joined, left=left).cell(str(cast.kestrel.id), "core:values")
    assert not isinstance(found, Shown)
    assert found.reason is Reason.CHANGED


@pytest.mark.parametrize("cut", ["team", "organisation_tier"])
@pytest.mark.parametrize("left", [0, 1])
def test_the_one_who_left_a_small_group_stays_hidden_in_it(cast: Cast, cut: str, left: int) -> None:
    """The same rule by team, and by tier of an organisation: 12 people beside 7, of whom one leaves."""
    office, site = cast.add_team("Office", cast.council, 0), cast.add_team("Site", cast.kestrel, 0)
    here = Place(cast.council.id, "manager", office.id)
    other = Place(cast.kestrel.id, "everyone", site.id)
    large, small = (
        [Asked(uuid4(), place) for _ in range(people)] for place, people in ((here, 12), (other, 7))
    )
    before = world.agreed(cast, title="Before", cuts=["team", "organisation_tier"])
    first = round_published(before, invited=large + small, answered=spread_out(large + small, around=2))
    now = large + small[left:]
    second = round_published(
        world.agreed(cast, title="After", cuts=[cut]),
        invited=now,
        answered=spread_out(now, around=4),
        earlier=Earlier(published=first, invited=large + small, reporting=reporting_of(before)),
    )
    key = f"team:{other.team}" if cut == "team" else f"{cast.kestrel.id}:everyone"
    found = second.cell(key, "core:values")
    assert isinstance(found, Shown) == (not left)
    assert isinstance(found, Shown) or found.reason is Reason.CHANGED


def spread_out(asked: list[Asked], *, around: int) -> list[Answered]:
    """Answers around one, one point up and one down, from everybody asked."""
    return [
        Answered(place=each.place, given={"core:values": around + number % 3 - 1})
        for number, each in enumerate(asked)
    ]


def test_partners_who_stand_together_are_one_group_and_every_answer_counts(cast: Cast) -> None:
    """22, 34 and 4: the council and Harbour under one name, so that the four count, and the total stands."""
    round = world.draft(cast, cuts=["organisation", "organisation_tier"])
    two = Together(
        cut=RoundCut.ORGANISATION,
        name="Council and investor",
        members=(cast.council.id, cast.harbour.id),
        called=(cast.council.name, cast.harbour.name),
    )
    services.round_stand_together(round=round, together=[two], actor=cast.actor("steward"))
    sizes = ((cast.council.id, 22), (cast.kestrel.id, 34), (cast.harbour.id, 4))
    invited = [each for organisation, people in sizes for each in asked(organisation, people)]
    round.refresh_from_db()
    found = round_published(round, invited=invited, answered=spread_out(invited, around=3))
    assert [(group.name, group.invited) for group in found.groups] == [
        ("Everyone", 60),
        ("Council and investor", 26),
        ("Kestrel Build", 34),
        ("Council and investor, all other staff", 26),
        ("Kestrel Build, all other staff", 34),
    ]
    assert all(isinstance(found.cell(group.key, "core:values"), Shown) for group in found.groups[1:3])


def test_a_group_that_stands_together_since_is_not_compared(cast: Cast) -> None:
    """It is another group than before: whoever subtracted the two would have other people in hand."""
    places = [Place(cast.kestrel.id, "everyone", cast.add_team(name, cast.kestrel, 0).id) for name in "ABC"]
    invited = [Asked(uuid4(), place) for place in places for _ in range(12)]
    before = world.agreed(cast, title="Before", cuts=["team"])
    first = round_published(before, invited=invited, answered=spread_out(invited, around=2))
    after = world.draft(cast, title="After", cuts=["team"])
    a, b, _c = (place.team for place in places)
    assert a is not None
    assert b is not None
    merge = Together(cut=RoundCut.TEAM, name="A and B", members=(a, b), called=("A", "B"))
    after = services.round_stand_together(round=after, together=[merge], actor=cast.actor("steward"))
    found = round_published(
        after,
        invited=invited,
        answered=spread_out(invited, around=4),
        earlier=Earlier(published=first, invited=invited, reporting=reporting_of(before)),
    )
    moved = {change.group for change in found.changes if change.item == "core:values"}
    assert moved == {EVERYONE, f"team:{places[2].team}"}

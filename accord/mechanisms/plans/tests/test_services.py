"""Lines are opened, owned, looked at, and end; by those whose plan it is and nobody else."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import waiting_for
from accord.mechanisms.plans import selectors, services
from accord.mechanisms.plans.entries import entries
from accord.mechanisms.plans.models import Line
from accord.mechanisms.plans.rules import CheckOutcome, Ending, Outcome, Standing, Whose
from accord.mechanisms.plans.tests.world import (
    CHECK,
    DUE,
    NOW,
    WANTED,
    behaviour,
    followed,
    given,
    own,
    plan_of,
    the_plan,
)
from accord.partnership import selectors as partnership
from tests.cast import Cast

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


@pytest.fixture
def line(cast: Cast) -> Line:
    return followed(cast)[0]


def again(cast: Cast, line: Line, name: str = "member") -> Line:
    return selectors.line_for(cast.actor(name), line.id)


def standing_of(line: Line) -> Standing:
    found = entries([line])
    return found[0].standing


def test_it_works(cast: Cast, line: Line) -> None:
    steward, owner = cast.actor("steward"), cast.actor("kestrel_member")
    assert standing_of(line) is Standing.NO_OWNER
    line = given(cast, line)
    assert standing_of(again(cast, line)) is Standing.UNDER_WAY
    services.line_write(line=line, now=" Some do. ", wanted="All do.", actor=owner)
    services.check_note(line=line, seen="Two of three sites do.", next_check=date(2027, 1, 15), actor=owner)
    services.check_move(line=line, reason="The site is shut.", next_check=date(2027, 2, 1), actor=steward)
    services.line_report(line=line, outcome=Outcome.REACHED, words="All sites do.", actor=owner)
    found = again(cast, line)
    assert (found.now, found.wanted, found.ending) == ("Some do.", "All do.", Ending.REACHED)
    assert found.ended_at == NOON
    moved, seen = found.checks.all()
    assert (seen.outcome, seen.planned_for, seen.words) == (
        CheckOutcome.SEEN,
        CHECK,
        "Two of three sites do.",
    )
    assert (moved.outcome, moved.planned_for, moved.next_check) == (
        CheckOutcome.MOVED,
        date(2027, 1, 15),
        date(2027, 2, 1),
    )


@pytest.mark.parametrize(
    ("whose", "holder", "writer", "other"),
    [
        (Whose.PARTNERSHIP, "", "steward", "director"),
        (Whose.ORGANISATION, "kestrel", "kestrel_signatory", "kestrel_member"),
        (Whose.ORGANISATION, "council", "director", "manager"),
        (Whose.PERSON, "member", "member", "steward"),
    ],
)
def test_each_plan_is_written_by_its_own(
    cast: Cast, line: Line, whose: Whose, holder: str, writer: str, other: str
) -> None:
    services.line_report(
        line=line, outcome=Outcome.GIVEN_UP, words="To open it anew.", actor=cast.actor("steward")
    )
    plan = plan_of(cast, whose, holder, writer)
    told = {"plan": plan, "behaviour": line.behaviour, "now": NOW, "wanted": WANTED}
    with pytest.raises(Denied):
        services.line_open(**told, actor=cast.actor(other))  # type: ignore[arg-type]
    opened = services.line_open(**told, actor=cast.actor(writer))  # type: ignore[arg-type]
    assert [entry.line for entry in selectors.entries_in(cast.actor(writer), plan)].count(opened) == 1


def test_anybody_of_a_team_writes_its_plan_and_nobody_else_reads_it(cast: Cast, line: Line) -> None:
    team = cast.add_team("Site south", cast.kestrel, 2)
    everybody = [found.person for found in partnership.people_in_post()]
    cast.people["one"] = next(found for found in everybody if found.name.startswith("Site-south0"))
    plan = selectors.plan_for(cast.actor("one"), Whose.TEAM, team.id)
    opened = services.line_open(
        plan=plan, behaviour=line.behaviour, now=NOW, wanted=WANTED, actor=cast.actor("one")
    )
    for name in ("steward", "kestrel_signatory", "kestrel_member", "administrator"):
        with pytest.raises(Denied):
            selectors.plan_for(cast.actor(name), Whose.TEAM, team.id)
        with pytest.raises(Denied):
            again(cast, opened, name)


def test_a_plan_has_one_open_line_on_a_behaviour(cast: Cast, line: Line) -> None:
    told = {"behaviour": line.behaviour, "now": NOW, "wanted": WANTED}
    with pytest.raises(Refused, match="open line on that behaviour already"):
        services.line_open(plan=the_plan(), actor=cast.actor("steward"), **told)  # type: ignore[arg-type]
    services.line_report(line=line, outcome=Outcome.GIVEN_UP, words="No.", actor=cast.actor("steward"))
    services.line_open(plan=the_plan(), actor=cast.actor("steward"), **told)  # type: ignore[arg-type]
    own(cast)
    own(cast)  # a person may have several


@pytest.mark.parametrize(("field", "change"), [("now", {"now": " "}), ("wanted", {"wanted": ""})])
def test_a_line_needs_words(cast: Cast, line: Line, field: str, change: dict[str, str]) -> None:
    with pytest.raises(Refused) as refused:
        services.line_write(
            line=line, actor=cast.actor("steward"), **({"now": NOW, "wanted": WANTED} | change)
        )
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("due", {"due": date(2026, 11, 24)}),
        ("next_check", {"next_check": date(2026, 11, 24)}),
        ("next_check", {"next_check": DUE + timedelta(days=1)}),
    ],
)
def test_its_days_are_to_come_and_the_check_is_not_after_the_other(
    cast: Cast, line: Line, field: str, change: dict[str, date]
) -> None:
    if field == "due":
        with pytest.raises(Refused):
            given(cast, line, **change)
    else:
        with pytest.raises(Refused) as refused:
            given(cast, line, **change)
        assert refused.value.field == field
    assert again(cast, line).undertaking_id is None
    given(cast, line, due=date(2026, 11, 25), next_check=date(2026, 11, 25))


def test_the_owner_is_somebody_whose_plan_it_is(cast: Cast, line: Line) -> None:
    theirs = services.line_open(
        plan=plan_of(cast, Whose.ORGANISATION, "kestrel", "kestrel_signatory"),
        behaviour=line.behaviour,
        now=NOW,
        wanted=WANTED,
        actor=cast.actor("kestrel_signatory"),
    )
    with pytest.raises(Refused) as refused:
        given(cast, theirs, owner=cast.member, actor=cast.actor("kestrel_signatory"))
    assert refused.value.field == "owner"
    given(cast, theirs, actor=cast.actor("kestrel_signatory"))
    with pytest.raises(Refused, match="has an owner already"):
        given(cast, theirs, actor=cast.actor("kestrel_signatory"))


def test_only_owner_and_writer_tend_a_line(cast: Cast, line: Line) -> None:
    given(cast, line)
    for name in ("member", "director", "kestrel_signatory"):
        with pytest.raises(Denied):
            services.check_note(line=line, seen="x", next_check=CHECK, actor=cast.actor(name))
        with pytest.raises(Denied):
            services.line_report(line=line, outcome=Outcome.REACHED, words="x", actor=cast.actor(name))
    services.check_note(line=line, seen="x", next_check=CHECK, actor=cast.actor("steward"))


def test_what_nobody_owns_is_neither_checked_nor_reached(cast: Cast, line: Line) -> None:
    steward = cast.actor("steward")
    with pytest.raises(Refused, match="Give it an owner first"):
        services.check_note(line=line, seen="x", next_check=CHECK, actor=steward)
    with pytest.raises(Refused, match="Give it an owner first"):
        services.line_report(line=line, outcome=Outcome.REACHED, words="x", actor=steward)
    with pytest.raises(Refused) as refused:
        services.line_report(line=line, outcome=Outcome.GIVEN_UP, words=" ", actor=steward)
    assert refused.value.field == "words"


def test_a_day_moves_with_its_reason(cast: Cast, line: Line) -> None:
    line = given(cast, line)
    owner, later = cast.actor("kestrel_member"), DUE + timedelta(days=30)
    services.line_report(line=line, outcome=Outcome.MOVED, words="The audit is late.", due=later, actor=owner)
    found = again(cast, line)
    assert found.undertaking is not None
    assert (found.due, found.undertaking.first_due) == (later, DUE)
    assert [move.reason for move in found.undertaking.moves.all()] == ["The audit is late."]


@pytest.mark.parametrize("day", [CHECK, CHECK - timedelta(days=1)])
def test_a_check_moves_to_a_later_day_only(cast: Cast, line: Line, day: date) -> None:
    given(cast, line)
    with pytest.raises(Refused) as refused:
        services.check_move(line=line, reason="x", next_check=day, actor=cast.actor("steward"))
    assert refused.value.field == "next_check"


def test_what_has_ended_has_ended(cast: Cast, line: Line) -> None:
    given(cast, line)
    steward = cast.actor("steward")
    services.line_report(line=line, outcome=Outcome.GIVEN_UP, words="No money.", actor=steward)
    for act in (
        lambda: services.line_write(line=line, now="x", wanted="y", actor=steward),
        lambda: services.check_note(line=line, seen="x", next_check=CHECK, actor=steward),
        lambda: services.line_report(line=line, outcome=Outcome.REACHED, words="x", actor=steward),
    ):
        with pytest.raises(Refused, match="ended already"):
            act()


def test_the_database_keeps_a_line_in_one_plan(cast: Cast, line: Line) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Line.objects.filter(id=line.id).update(organisation=cast.kestrel)


def test_the_log_says_little_of_an_organisations_plan_and_nothing_of_ones_own(cast: Cast, line: Line) -> None:
    before = audit.lines(cast.actor("member"), limit=1)[0].number
    own(cast)
    assert audit.lines(cast.actor("member"), limit=1)[0].number == before
    leader = cast.actor("kestrel_signatory")
    theirs = services.line_open(
        plan=plan_of(cast, Whose.ORGANISATION, "kestrel", "kestrel_signatory"),
        behaviour=line.behaviour,
        now="Canary now.",
        wanted="Canary wanted.",
        actor=leader,
    )
    given(cast, theirs, actor=leader)
    services.line_report(line=theirs, outcome=Outcome.GIVEN_UP, words="Canary why.", actor=leader)
    told = [str(found.sentence) for found in audit.lines(cast.actor("member"), limit=3)]
    assert told == [
        "Kay Lowell ended a line in the plan of Kestrel Build.",
        "Kay Lowell went on with a line in the plan of Kestrel Build.",
        "Kay Lowell opened a line in the plan of Kestrel Build.",
    ]


def test_lines_without_owner_wait_for_who_leads_and_checks_for_who_owns(cast: Cast, line: Line) -> None:
    steward, owner = cast.actor("steward"), cast.actor("kestrel_member")
    assert "Give 6 lines an owner: Plan of Northmoor Learning Partnership" in [
        str(found.what) for found in waiting_for(steward)
    ]
    given(cast, line, next_check=date(2026, 12, 3))
    assert not waiting_for(owner)
    with clock.at(NOON + timedelta(days=1)):
        (waiting,) = waiting_for(owner)
    assert str(waiting.what) == f"Look at a line of the plan: “{line}”"
    assert behaviour() == line.behaviour

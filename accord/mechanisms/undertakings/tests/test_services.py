"""Making undertakings and reporting on them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.links import Link
from accord.foundations.registry import waiting_for
from accord.mechanisms.undertakings import origins, selectors, services
from accord.mechanisms.undertakings.models import Undertaking
from accord.mechanisms.undertakings.rules import Outcome, State
from tests.cast import Cast

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
DUE = date(2026, 12, 18)


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


def make(cast: Cast, *, due: date = DUE, **changes: object) -> Undertaking:
    given = {"title": "Shared drawings", "owner": cast.kestrel_member, "actor": cast.actor("steward")}
    return services.undertaking_make(due=due, **(given | changes))  # type: ignore[arg-type]


def test_it_works(cast: Cast) -> None:
    undertaking = make(cast)
    owner = cast.actor("kestrel_member")
    assert selectors.undertakings(owner, mine=True) == [undertaking]
    assert selectors.undertakings(cast.actor("member"), mine=True) == []
    services.undertaking_report(
        undertaking=undertaking, outcome=Outcome.DONE, words=" On the shared drive ", actor=owner
    )
    found = selectors.undertaking_for(cast.actor("member"), undertaking.id)
    assert (found.state, found.evidence, found.ended_at) == (State.DONE, "On the shared drive", NOON)
    assert selectors.undertakings(owner) == []
    assert selectors.undertakings(owner, ended=True) == [found]


def test_only_the_steward_makes_one(cast: Cast) -> None:
    with pytest.raises(Denied):
        make(cast, actor=cast.actor("kestrel_member"))
    assert make(cast).state == State.OPEN


@pytest.mark.parametrize(
    ("field", "change"),
    [("title", {"title": "  "}), ("due", {"due": date(2026, 11, 23)})],
)
def test_it_needs_words_and_a_day_to_come(cast: Cast, field: str, change: dict[str, object]) -> None:
    with pytest.raises(Refused) as refused:
        make(cast, **change)  # type: ignore[arg-type]
    assert refused.value.field == field
    assert make(cast, due=date(2026, 11, 24)).state == State.OPEN


def test_the_owner_works_in_this_partnership_today(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        make(cast, owner=cast.stranger)
    assert refused.value.field == "owner"


def test_owner_and_steward_report_and_nobody_else(cast: Cast) -> None:
    first, second = make(cast), make(cast)
    with pytest.raises(Denied):
        services.undertaking_report(
            undertaking=first, outcome=Outcome.DONE, words="Seen", actor=cast.actor("member")
        )
    for undertaking, name in ((first, "kestrel_member"), (second, "steward")):
        services.undertaking_report(
            undertaking=undertaking, outcome=Outcome.DONE, words="Seen", actor=cast.actor(name)
        )


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_report_needs_words(cast: Cast, outcome: Outcome) -> None:
    undertaking, actor = make(cast), cast.actor("steward")
    later = DUE + timedelta(days=7)
    with pytest.raises(Refused) as refused:
        services.undertaking_report(
            undertaking=undertaking, outcome=outcome, words=" ", due=later, actor=actor
        )
    assert refused.value.field == "words"
    services.undertaking_report(
        undertaking=undertaking, outcome=outcome, words="Because", due=later, actor=actor
    )


def test_a_moved_one_stays_open_and_says_what_was_promised_first(cast: Cast) -> None:
    undertaking, actor = make(cast), cast.actor("kestrel_member")
    for weeks in (1, 2):
        services.undertaking_report(
            undertaking=undertaking,
            outcome=Outcome.MOVED,
            words="The survey came late",
            due=DUE + timedelta(weeks=weeks),
            actor=actor,
        )
    found = selectors.undertaking_for(actor, undertaking.id)
    assert (found.state, found.first_due, found.due) == (State.OPEN, DUE, DUE + timedelta(weeks=2))


@pytest.mark.parametrize("due", [None, DUE, DUE - timedelta(days=1)])
def test_it_moves_to_a_later_day_only(cast: Cast, due: date | None) -> None:
    with pytest.raises(Refused) as refused:
        services.undertaking_report(
            undertaking=make(cast), outcome=Outcome.MOVED, words="Late", due=due, actor=cast.actor("steward")
        )
    assert refused.value.field == "due"


def test_it_ends_once(cast: Cast) -> None:
    undertaking, actor = make(cast), cast.actor("steward")
    services.undertaking_report(
        undertaking=undertaking, outcome=Outcome.DROPPED, words="No money", actor=actor
    )
    with pytest.raises(Refused):
        services.undertaking_report(undertaking=undertaking, outcome=Outcome.DONE, words="Seen", actor=actor)
    assert selectors.undertaking_for(actor, undertaking.id).reason == "No money"


def test_the_database_keeps_done_without_evidence_out(cast: Cast) -> None:
    undertaking = make(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        Undertaking.objects.filter(id=undertaking.id).update(state=State.DONE, ended_at=NOON)


def test_counts(cast: Cast) -> None:
    actor = cast.actor("steward")
    made = [make(cast, due=date(2026, 11, 24)) for _number in range(3)]
    services.undertaking_report(undertaking=made[0], outcome=Outcome.DONE, words="Seen", actor=actor)
    with clock.at(NOON + timedelta(days=1)):
        counts = selectors.counts()
    assert (counts.open, counts.overdue, counts.done, counts.dropped, counts.all) == (2, 2, 1, 0, 3)


def test_it_waits_for_its_owner_when_the_day_comes_near(cast: Cast) -> None:
    make(cast)
    owner = cast.actor("kestrel_member")
    assert not waiting_for(owner)
    with clock.at(NOON + timedelta(days=10)):
        (waiting,) = waiting_for(owner)
        assert "Shared drawings" in str(waiting.what)
        assert not waiting_for(cast.actor("kestrel_signatory"))


def test_origins_are_described_by_their_room(cast: Cast) -> None:
    came_from = uuid4()
    origins.origin("tests.origin")(lambda ids: {each: Link(label="a test", url="/") for each in ids})
    undertaking = make(cast, origin_kind="tests.origin", origin_id=came_from)
    strange = make(cast, origin_kind="tests.unknown", origin_id=uuid4())
    assert selectors.origin_links([undertaking, strange]) == {undertaking.id: Link(label="a test", url="/")}
    assert selectors.from_origins("tests.origin", [came_from]) == {came_from: undertaking}


def test_the_log_tells_it_without_the_owners_words(cast: Cast) -> None:
    undertaking = make(cast)
    services.undertaking_report(
        undertaking=undertaking, outcome=Outcome.DROPPED, words="Secret reason", actor=cast.actor("steward")
    )
    told = [line.sentence for line in audit.lines(cast.actor("member"), limit=2)]
    assert told[0] == "Anna Rees reported that “Shared drawings” will not be done."
    assert "Secret" not in " ".join(told)

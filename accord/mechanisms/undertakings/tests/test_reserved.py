"""What another room reserves for some: that room lets people near, and this one shows none of it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction
from django.http import Http404

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied
from accord.foundations.registry import waiting_for
from accord.mechanisms.undertakings import keepers, selectors, services
from accord.mechanisms.undertakings.keepers import Keeper
from accord.mechanisms.undertakings.models import Undertaking
from accord.mechanisms.undertakings.rules import Outcome, State
from tests.cast import Cast

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
KIND = "tests.reserved"


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


@pytest.fixture
def ended(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> list[UUID]:
    """A room that lets nobody near but Mia Marsh; what it hears of."""
    heard: list[UUID] = []
    monkeypatch.setattr(keepers, "_keepers", {})
    keepers.keeper(
        KIND,
        Keeper(
            lets=lambda actor, _origin: actor.person_id == cast.member.id,
            ended=lambda undertaking: heard.append(undertaking.id),
        ),
    )
    return heard


def keep(cast: Cast, name: str = "member", kind: str = KIND) -> Undertaking:
    return services.undertaking_make(
        title="Mine alone",
        owner=cast.member,
        due=date(2026, 11, 30),
        origin_kind=kind,
        origin_id=uuid4(),
        reserved=True,
        actor=cast.actor(name),
    )


def test_it_works(cast: Cast, ended: list[UUID]) -> None:
    found = keep(cast)
    done = services.undertaking_report(
        undertaking=found, outcome=Outcome.DONE, words="Seen.", actor=cast.actor("member")
    )
    assert (done.state, ended) == (State.DONE, [found.id])


def test_its_room_alone_lets_people_near(cast: Cast, ended: list[UUID]) -> None:
    with pytest.raises(Denied):
        keep(cast, "steward")
    with pytest.raises(Denied):
        keep(cast, kind="tests.kept_by_no_room")
    found = keep(cast)
    with pytest.raises(Denied):
        services.undertaking_report(
            undertaking=found, outcome=Outcome.DONE, words="Seen.", actor=cast.actor("steward")
        )
    assert ended == []


def test_it_stands_on_no_page_in_no_count_and_in_no_log_of_this_room(cast: Cast, ended: list[UUID]) -> None:
    before = audit.lines(cast.actor("member"), limit=1)
    found, actor = keep(cast), cast.actor("member")
    assert selectors.undertakings(actor) == selectors.undertakings(actor, mine=True) == []
    assert selectors.counts().all == 0
    assert not waiting_for(actor)
    with pytest.raises(Http404):
        selectors.undertaking_for(actor, found.id)
    services.undertaking_report(undertaking=found, outcome=Outcome.DROPPED, words="No.", actor=actor)
    assert selectors.undertakings(actor, ended=True) == []
    assert audit.lines(actor, limit=1) == before


def test_the_database_wants_a_room_for_what_is_reserved(cast: Cast, ended: list[UUID]) -> None:
    found = keep(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        Undertaking.objects.filter(id=found.id).update(origin_id=None)

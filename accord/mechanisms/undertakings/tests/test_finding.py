"""One list of everything: whose, in which state, of which partner, from where, in which words."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from accord.foundations import clock
from accord.foundations.access import Area
from accord.foundations.errors import Denied
from accord.mechanisms.undertakings import finding, origins, services
from accord.mechanisms.undertakings.finding import Sought
from accord.mechanisms.undertakings.models import Undertaking
from accord.mechanisms.undertakings.rules import Outcome, Which, Whose
from accord.mechanisms.undertakings.tests.world import given_to, received_by
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.partnership.models import Person

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


def made(cast: Cast, title: str, owner: "Person", *, origin: str = "") -> Undertaking:
    return services.undertaking_make(
        title=title,
        owner=owner,
        due=date(2026, 11, 27),
        origin_kind=origin,
        origin_id=uuid4() if origin else None,
        actor=cast.actor("steward"),
    )


def titles(cast: Cast, name: str = "member", **sought: object) -> list[str]:
    found = finding.find(cast.actor(name), Sought(**sought), page=1)  # type: ignore[arg-type]
    assert found.count == len(found.undertakings)
    return [each.title for each in found.undertakings]


def test_it_works(cast: Cast) -> None:
    made(cast, "Cost reports in one place", cast.member)
    made(cast, "Walk through the drawings", cast.kestrel_member, origin="tests.talk")
    received_by(cast, cast.member, title="Share the drawings")
    assert len(titles(cast)) == 3
    assert titles(cast, whose=Whose.MINE) == ["Cost reports in one place"]
    assert titles(cast, whose=Whose.TO_ACCEPT) == ["Share the drawings"]
    assert titles(cast, partner=cast.council.id) == ["Cost reports in one place"]
    assert titles(cast, origin="tests.talk") == ["Walk through the drawings"]
    assert titles(cast, words="draw THE") == ["Walk through the drawings", "Share the drawings"]
    assert titles(cast, words="drawings cost") == []


def test_each_state_shows_its_own(cast: Cast) -> None:
    given_to(cast, cast.member, title="given")
    for outcome in (Outcome.DONE, Outcome.DROPPED):
        services.undertaking_report(
            undertaking=made(cast, outcome.value, cast.member),
            outcome=outcome,
            words="Seen",
            actor=cast.actor("member"),
        )
    made(cast, "open", cast.member)
    with clock.at(NOON + timedelta(days=30)):
        shown = {which: set(titles(cast, which=which)) for which in Which}
    assert shown == {
        Which.OPEN: {"open", "given"},
        Which.OVERDUE: {"open"},
        Which.GIVEN: {"given"},
        Which.DONE: {"done"},
        Which.DROPPED: {"dropped"},
        Which.ENDED: {"done", "dropped"},
    }


def test_a_long_list_is_read_a_page_at_a_time(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "A_PAGE", 2)
    for number in range(3):
        made(cast, f"Number {number}", cast.member)
    last = finding.find(cast.actor("member"), Sought(), page=9)
    assert (last.count, last.page, last.pages, len(last.undertakings)) == (3, 2, 2, 1)


def test_only_people_of_the_partnership_look(cast: Cast) -> None:
    cast.add_facilitator(until=date(2026, 12, 31), areas={Area.RESULTS})
    with pytest.raises(Denied):
        finding.find(cast.actor("facilitator"), Sought(), page=1)


def test_the_page_offers_where_things_come_from(cast: Cast) -> None:
    made(cast, "Walk through the drawings", cast.kestrel_member)
    offered = dict(origins.kinds_to_choose())
    assert {"plans.line", "talks.point"} <= offered.keys()
    client = visitor(cast, "member")
    text = client.get(page(cast, "undertakings:list") + "?words=draw&origin=plans.line").content.decode()
    assert "0 undertakings are what you look for." in text
    assert "a talk about a result" in text
    assert "See all that is open" in text

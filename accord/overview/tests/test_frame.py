"""What surrounds each page: the name, who you are, the rail, the foot, the brand; and what that costs."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from accord.agreement.tests.world import decide, open_proposal
from accord.foundations import clock, registry
from accord.foundations.access import Actor
from accord.foundations.registry import Standing
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force, draft
from accord.overview import unchanged
from accord.overview.frame import frame
from accord.partnership import services as partnership
from accord.partnership.rules import Office
from accord.web import brand
from tests.cast import SINCE, Cast
from tests.published import stored
from tests.visits import page, visitor

FRAME_COSTS_AT_MOST = 34  # queries, whatever the partnership holds
AGAIN_AT_MOST = 5  # while nothing is done


def shown(cast: Cast, name: str, address: str) -> str:
    return " ".join(visitor(cast, name).get(address).content.decode().split())


def rail(text: str) -> list[tuple[str, str, bool]]:
    """Return the lines of the rail: number, title, whether the reader is there."""
    lines = re.findall(
        r'<li><a href="[^"]*"( aria-current="page")?><span class="n">(\d*)</span>'
        r'<span class="step-name">([^<]*)</span>',
        text,
    )
    return [(number, title, bool(current)) for current, number, title in lines]


def test_the_rail_holds_the_dashboard_both_sentences_and_the_steps(cast: Cast) -> None:
    found = rail(shown(cast, "member", page(cast, "overview:dashboard")))
    assert found[:3] == [("", "All eight", True), ("", "Cascade", False), ("", "Plan", False)]
    numbers = [int(number) for number, _title, _current in found[3:]]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    ("name", "parts", "title"),
    [
        ("evaluation:rounds", {}, "Evaluation"),
        ("publishing:results", {}, "Evaluation"),
        ("talks:said", {}, "Evaluation"),
        ("undertakings:list", {}, "Evaluation"),
        ("ways:register", {}, "Culture"),
        ("thanks:wall", {}, "Culture"),
        ("audit:log", {}, None),
        ("overview:my-page", {}, None),
    ],
)
def test_the_rail_says_where_the_reader_is(
    cast: Cast, name: str, parts: dict[str, str], title: str | None
) -> None:
    found = rail(shown(cast, "member", page(cast, name, **parts)))
    assert [at for _number, at, current in found if current] == ([title] if title else [])


def test_a_step_that_waits_says_so_in_a_word(cast: Cast) -> None:
    stored(cast)
    text = shown(cast, "member", page(cast, "overview:my-page"))
    assert text.count('<span class="mark">waits</span>') == 2  # leadership and evaluation


def test_it_says_who_is_reading_and_in_which_office(cast: Cast) -> None:
    path = page(cast, "overview:my-page")
    assert "Anna Rees, steward" in shown(cast, "steward", path)
    assert "Mia Marsh, Council" in shown(cast, "member", path)
    assert "Ben Ives, Kestrel" in shown(cast, "kestrel_member", path)
    with cast.in_scope():
        partnership.office_give(
            person=cast.steward, office=Office.BOARD_MEMBER, since=SINCE, actor=cast.system
        )
    assert "board member" in shown(cast, "steward", path).lower()


def test_in_the_demo_one_may_be_somebody_else(cast: Cast, settings: Settings) -> None:
    path = page(cast, "overview:my-page")
    assert "?again=1" not in shown(cast, "member", path)
    settings.ACCORD_DEMO = True
    assert "?again=1" in shown(cast, "member", path)


def test_the_foot_leads_to_what_everybody_may_read(cast: Cast) -> None:
    text = shown(cast, "member", page(cast, "overview:my-page"))
    for name in ("publishing:results", "talks:said", "undertakings:list", "agreement:proposals", "audit:log"):
        assert f'href="{page(cast, name)}"' in text


def test_outside_of_a_partnership_there_is_no_frame() -> None:
    assert frame(RequestFactory().get("/")) == {}


def test_the_brand_dresses_accord_and_may_be_kept(cast: Cast) -> None:
    text = shown(cast, "member", page(cast, "overview:my-page"))
    address = re.search(rf'href="({page(cast, "overview:brand")}\?[0-9a-f]+)"', text)
    assert address
    response = visitor(cast, "member").get(address[1])
    assert response["Content-Type"].startswith("text/css")
    assert "private" in response["Cache-Control"]
    assert "immutable" in response["Cache-Control"]
    assert response.content.decode() == brand.stylesheet(cast.partnership.brand_colour)
    assert visitor(cast, "stranger").get(address[1]).status_code == 404


def cost(cast: Cast, name: str, browser: Client | None = None) -> int:
    """Return how many queries a page makes whose own part asks for nearly nothing."""
    client = browser or visitor(cast, name)
    with CaptureQueriesContext(connection) as bare:
        client.get(page(cast, "overview:brand"))
    with CaptureQueriesContext(connection) as framed:
        client.get(page(cast, "privacy:responsible"))
    return len(framed) - len(bare)


def costs_anew(cast: Cast) -> dict[str, int]:
    """Return what the frame costs two readers after an act, where the process has read all results."""
    cost(cast, "member")
    unchanged.forget()
    return {name: cost(cast, name) for name in ("member", "steward")}


def test_the_frame_stays_cheap_whatever_the_partnership_holds(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        draft(cast)
    stored(cast)
    before = costs_anew(cast)
    assert max(before.values()) <= FRAME_COSTS_AT_MOST
    cast.add_staff(cast.council, 20)
    with cast.in_scope():
        draft(cast, title="Round of May")
    for title in ("Round of July", "Round of April"):
        stored(cast, title=title)
    assert costs_anew(cast) == before


def test_what_waits_is_counted_anew_when_anything_is_done_and_each_minute(cast: Cast) -> None:
    moment = clock.now().replace(minute=0, second=0)
    with clock.at(moment):
        browser = visitor(cast, "member")
        with cast.in_scope():
            charter_in_force(cast)
        assert cost(cast, "member", browser) > AGAIN_AT_MOST
        assert cost(cast, "member", browser) <= AGAIN_AT_MOST
        with cast.in_scope():
            draft(cast)
        assert cost(cast, "member", browser) > AGAIN_AT_MOST
    with clock.at(moment + timedelta(seconds=59)):
        assert cost(cast, "member", browser) <= AGAIN_AT_MOST
    with clock.at(moment + timedelta(seconds=60)):
        assert cost(cast, "member", browser) > AGAIN_AT_MOST


def test_what_is_done_is_off_the_list_at_once_on_every_page(cast: Cast) -> None:
    def waits() -> bool:
        return "My page (" in shown(cast, "council_signatory", page(cast, "audit:log"))

    with cast.in_scope():
        proposal = open_proposal(cast)
    assert waits()
    with cast.in_scope():
        decide(cast, proposal, "council")
    assert not waits()


def test_the_dashboard_asks_each_step_once(cast: Cast) -> None:
    asked: list[Actor] = []

    def standing(actor: Actor) -> Standing:
        asked.append(actor)
        return Standing(says="Heard")

    registry.step(
        registry.Descriptor(
            number=9, key="laughter", title="Laughter", question="?", url=lambda: "/9/", standing=standing
        )
    )
    visitor(cast, "member").get(page(cast, "overview:dashboard"))
    assert [actor.name for actor in asked] == ["Mia Marsh"]

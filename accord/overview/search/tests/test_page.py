"""The page of search: what it finds for whom, and how it helps where nothing is found."""

import logging

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accord.foundations.audit import selectors as audit
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from accord.mechanisms.undertakings.tests.world import given_to
from accord.partnership.directory import services as directory
from accord.standards import selectors as standards
from tests.cast import Cast
from tests.visits import page, visitor

COSTS_AT_MOST = 40
"""Queries with the frame, whatever is held: some for each kind, none for each thing."""


def shown(cast: Cast, name: str, words: str, **more: str) -> str:
    answer = visitor(cast, name).get(page(cast, "search:search"), {"words": words, **more})
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        charter = charter_in_force(cast)
        behaviour = standards.behaviours(charter)[0].behaviour
    text = shown(cast, "member", behaviour.upper())
    assert "<h1>One thing mentions" in text.replace("> ", ">")
    assert behaviour in text
    assert page(cast, "values:charter", charter_id=charter.id) in text


def test_nothing_is_asked_before_something_is_typed(cast: Cast) -> None:
    assert "Search what you may read here." in shown(cast, "member", "  ")


def test_people_are_found_without_their_accents(cast: Cast) -> None:
    cast.add_colleague("rené", cast.council)
    assert "René" in shown(cast, "member", "rene")


def test_who_does_not_want_to_be_found_is_not(cast: Cast) -> None:
    with cast.in_scope():
        directory.listing_say(
            listed=False, shows_address=False, reach="", ask_about="", actor=cast.actor("kestrel_member")
        )
    assert "Nothing that you may read mentions" in shown(cast, "member", "ives")
    assert "Ben Ives" in shown(cast, "kestrel_member", "ives")


def test_another_partnership_does_not_appear(cast: Cast) -> None:
    assert "Nothing that you may read mentions" in shown(cast, "member", "stranger")


def test_a_slip_and_words_that_nothing_holds_together_are_helped(cast: Cast) -> None:
    assert ">marsh</a>" in shown(cast, "member", "marhs")
    text = shown(cast, "member", "marsh glossary")
    assert "No single thing mentions all of your words" in text


def test_many_of_a_kind_are_counted_and_seen_on_request(cast: Cast) -> None:
    with cast.in_scope():
        for number in range(12):
            given_to(cast, cast.member, title=f"Kiln number {number}")
    text = shown(cast, "member", "kiln")
    assert text.count(">Kiln number") == 8
    assert "See 4 more: Undertakings" in text
    assert shown(cast, "member", "kiln", of="undertakings.undertakings").count(">Kiln number") == 12


def test_what_is_looked_for_is_kept_nowhere(cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    with cast.in_scope():
        before = audit.latest()
        with caplog.at_level(logging.DEBUG):
            shown(cast, "member", "secretword")
        assert audit.latest() == before
    assert not [
        record
        for record in caplog.records
        if record.name.startswith("accord") and "secretword" in record.getMessage()
    ]


def test_html_that_is_typed_is_words(cast: Cast) -> None:
    assert "<script>alert" not in shown(cast, "member", "<script>alert(1)</script>")


def test_it_asks_as_much_of_the_database_however_much_there_is(cast: Cast) -> None:
    browser, address = visitor(cast, "member"), page(cast, "search:search")

    def asked() -> int:
        browser.get(address, {"words": "kiln"})  # what waits is counted, and not again below
        with CaptureQueriesContext(
            connection,
        ) as captured:
            browser.get(address, {"words": "kiln"})
        return len(captured)

    before = asked()
    with cast.in_scope():
        for number in range(10):
            given_to(cast, cast.member, title=f"Kiln number {number}")
    cast.add_staff(cast.kestrel, 10)
    assert asked() <= before <= COSTS_AT_MOST

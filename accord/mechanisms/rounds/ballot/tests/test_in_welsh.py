"""Answering in Welsh: in the language of the page, where the round is asked in it; and reading the result."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import translation

from accord.foundations import scope
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round, opened
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.publishing.worded import worded, words_of
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires import usual
from accord.mechanisms.rounds.questionnaires.reporting import Together
from accord.mechanisms.rounds.questionnaires.rules import RoundCut
from accord.mechanisms.rounds.questionnaires.tests.test_usual_in_welsh import CORE, WELSH, in_welsh, say
from accord.mechanisms.rounds.questionnaires.tests.world import agree, draft
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Item

pytestmark = pytest.mark.slow

ENGLISH = "Our leaders do what they ask of others."


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """A page leaves the thread in the language in which it was drawn."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture
def welsh(cast: Cast) -> OpenRound:
    """An open round on the charter in English and Welsh."""
    open_round(cast, council=12, kestrel=12)
    with cast.in_scope():
        round = say(cast, in_welsh(cast, cuts=["organisation"]))
        agree(cast, rounds.round_propose(round=round, actor=cast.actor("steward")))
        return opened(cast, questionnaires.round_for(cast.actor("steward"), round.id))


def url(name: str, token: str, *parts: object) -> str:
    return reverse(f"ballot:{name}", args=[token, *parts])


def core_page(welsh: OpenRound, client: Client, **headers: str) -> str:
    """The page with the statement about leaders."""
    return client.get(url("section", welsh.token("member"), 2), headers=headers).content.decode()


def test_it_works(welsh: OpenRound) -> None:
    """Whoever has Accord in Welsh answers in Welsh, by cookie or as the browser asks."""
    client = Client()
    assert ENGLISH in core_page(welsh, client)
    assert CORE in core_page(welsh, Client(), **{"Accept-Language": "cy"})
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = WELSH
    shown = core_page(welsh, client)
    assert CORE in shown
    assert "Byth" in shown
    assert "Mae’n well gen i beidio â dweud" in shown
    assert ENGLISH not in shown
    asked = client.get(url("comment", welsh.token("member"))).content.decode()
    assert "CY What should we talk about?" in asked


def test_whoever_chose_english_is_asked_in_english(welsh: OpenRound) -> None:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en-gb"
    assert ENGLISH in core_page(welsh, client, **{"Accept-Language": "cy"})


def test_one_click_turns_the_whole_page(welsh: OpenRound) -> None:
    client, start = Client(), url("start", welsh.token("member"))
    there = f"{start}?page_language=cy"
    assert f'href="{there}" lang="cy"' in client.get(start).content.decode()
    turned = client.get(there, follow=True)
    assert '<html lang="cy"' in turned.content.decode()
    assert CORE in core_page(welsh, client)


def test_the_result_is_read_in_the_words_in_which_it_was_answered(welsh: OpenRound) -> None:
    welsh.answer_by(24)
    welsh.close()
    cast = welsh.cast
    path = page(cast, "publishing:result", round_id=welsh.round.id)
    member = visitor(cast, "member")
    assert ENGLISH in member.get(path).content.decode()
    member.cookies[settings.LANGUAGE_COOKIE_NAME] = WELSH
    read = member.get(path).content.decode()
    assert CORE in read
    assert ENGLISH not in read
    assert "CY Openness is shown in way 0" in read
    behaviour = next(item.key for item in questionnaires_of(welsh) if item.key.startswith("behaviour"))
    statement = page(cast, "publishing:statement", round_id=welsh.round.id, item_key=behaviour)
    assert "CY Openness is shown in way 0" in member.get(statement).content.decode()


def test_the_figures_and_the_record_are_the_same_in_every_language(welsh: OpenRound) -> None:
    welsh.answer_by(24)
    welsh.close()
    with scope.partnership(welsh.cast.partnership.id):
        row = publishing.result_row_for(welsh.cast.actor("member"), welsh.round.id)
        stored = publishing.published_of(row)
        with translation.override(WELSH):
            said = publishing.spoken_of(row)
            assert publishing.published_of(row).digest() == row.digest
        assert publishing.spoken_of(row) is stored
    assert said.cells == stored.cells
    assert said.gaps == stored.gaps
    assert [item.key for item in said.items] == [item.key for item in stored.items]
    assert [group.name for group in said.groups][:2] == ["Pawb", "Northmoor Council"]
    assert said.certificate is None or stored.certificate is not None
    by_key = {item.key: item for item in said.items}
    assert by_key["core:leadership"].topic == "Arweinyddiaeth"
    assert by_key["core:leadership"].labels[0] == "Byth"
    topics = {item.topic for item in said.items if item.behaviour}
    assert topics == {"CY Openness", "CY Fairness", "Dysgu"}


def test_what_has_no_words_in_a_language_keeps_its_own(cast: Cast) -> None:
    """Asked in English alone: in Welsh its groups are called in Welsh, and its statements stay as asked."""
    opened = open_round(cast, council=6, kestrel=10, cuts=["organisation", "organisation_tier"])
    opened.answer_by(20)
    opened.close()
    with scope.partnership(cast.partnership.id):
        row = publishing.result_row_for(cast.actor("member"), opened.round.id)
        stored = publishing.published_of(row)
        with translation.override(WELSH):
            said = publishing.spoken_of(row)
    assert said.items == stored.items
    names = dict(
        zip((group.name for group in stored.groups), (group.name for group in said.groups), strict=True)
    )
    assert names["Everyone"] == "Pawb"
    assert names["Kestrel Build"] == "Kestrel Build"
    assert names["Northmoor Council, all other staff"].startswith("Northmoor Council, ")
    assert names["Northmoor Council, all other staff"] != "Northmoor Council, all other staff"
    older = worded(replace(stored, certificate=None), words_of(row.round, WELSH))
    assert older.certificate is None
    assert [group.name for group in older.groups] == [group.name for group in said.groups]


def test_those_who_stand_together_are_called_so_in_welsh(cast: Cast) -> None:
    """A name that is made of theirs is made anew; one that somebody gave them stays."""
    open_round(cast, council=12, kestrel=12)
    members = (cast.council.id, cast.kestrel.id)
    called = ("Northmoor Council", "Kestrel Build")
    for name, read in (
        ("Northmoor Council and Kestrel Build", "Northmoor Council a Kestrel Build"),
        ("Us", "Us"),
    ):
        merge = Together(cut=RoundCut.ORGANISATION, name=name, members=members, called=called)
        with cast.in_scope():
            round = draft(cast, title=name, cuts=["organisation", "organisation_tier"])
            round = rounds.round_stand_together(round=round, together=[merge], actor=cast.actor("steward"))
            words = words_of(round, WELSH)
        assert words.groups.get(name, name) == read


def test_a_value_whose_name_holds_a_comma_in_welsh_is_one_value(cast: Cast) -> None:
    """Titles of pages name several values, with commas between: what stands there is not counted by these."""
    open_round(cast, council=12, kestrel=12)
    with cast.in_scope():
        round = in_welsh(cast, cuts=["organisation"])
        steward = cast.actor("steward")
        words = {text: f"CY {text}" for text in usual.to_write(round, WELSH)}
        words |= {"Openness": "Bod yn agored, bob amser"}
        rounds.round_say_own(round=round, language=WELSH, words=words, actor=steward)
        agree(cast, rounds.round_propose(round=questionnaires.round_for(steward, round.id), actor=steward))
        started = opened(cast, questionnaires.round_for(steward, round.id))
    started.answer_by(24)
    started.close()
    with scope.partnership(cast.partnership.id), translation.override(WELSH):
        said = publishing.spoken_of(publishing.result_row_for(cast.actor("member"), started.round.id))
    topics = {item.topic for item in said.items if item.behaviour}
    assert topics == {"Bod yn agored, bob amser", "CY Fairness", "Dysgu"}


def questionnaires_of(welsh: OpenRound) -> "list[Item]":
    with welsh.cast.in_scope():
        return questionnaires.items(welsh.round)

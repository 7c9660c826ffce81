"""A new partnership, with people and nothing else: each page leads to the first act, or says who does it."""

import re

import pytest
from django.urls import NoReverseMatch

from tests.cast import Cast
from tests.doors import INSIDE
from tests.visits import page, visitor

CHARTER_FIRST = [
    ("evaluation:rounds", "member"),
    ("evaluation:round-draft", "steward"),
    ("leadership:leaders", "member"),
    ("leadership:commit", "director"),
    ("feedback:years", "steward"),
    ("feedback:propose", "steward"),
    ("profiles:ask", "steward"),
    ("thanks:wall", "member"),
    ("thanks:give", "member"),
    ("bringing:bring", "steward"),
    ("values:dilemmas-ask", "steward"),
    ("plans:partnership", "member"),
]
WHO_ACTS = [
    ("ways:register", "The steward puts topics into the register."),
    ("measures:list", "The steward keeps the register of measures"),
    ("sites:sites", "The steward keeps the sites"),
    ("touchpoints:list", "The steward writes down what still carries the mark"),
    ("transitions:list", "The steward begins a transition"),
    ("promises:book", "Directors, senior managers and the steward write down what was promised."),
    ("profiles:exercises", "The steward sets up the exercise"),
    ("brand:brand", "The steward and the signatories draft the brand"),
    ("privacy:responsible", "The steward drafts who is responsible for what"),
    ("shared:ours", "The steward and the signatories of each partner propose"),
]
NOTHING_COUNTED = [
    ("evaluation:questionnaires", "We have no questionnaire of our own yet."),
    ("talks:forums", "No forum is on the list yet."),
    ("team_talks:list", "No team has talked about a result yet."),
    ("plans:counted", "No plan of the partnership, its organisations and teams holds a line yet."),
    ("budget:everybody", "Nothing is asked of anybody’s time this quarter."),
    ("ways:desk", "topics come first"),
]


def shown(cast: Cast, name: str, who: str) -> str:
    return " ".join(visitor(cast, who).get(page(cast, name)).content.decode().split())


@pytest.mark.parametrize(("name", "who"), CHARTER_FIRST)
def test_what_waits_for_the_charter_leads_to_it(cast: Cast, name: str, who: str) -> None:
    text = shown(cast, name, who)
    assert re.search(rf'<div class="empty">.*?href="{page(cast, "values:charters")}"', text)


@pytest.mark.parametrize(("name", "sentence"), WHO_ACTS)
def test_who_may_not_act_reads_who_does(cast: Cast, name: str, sentence: str) -> None:
    assert sentence in shown(cast, name, "member")
    assert sentence not in shown(cast, name, "steward")


@pytest.mark.parametrize(("name", "sentence"), NOTHING_COUNTED)
def test_nothing_is_not_a_number(cast: Cast, name: str, sentence: str) -> None:
    text = shown(cast, name, "steward")
    assert sentence in text
    assert not re.search(r"<h1>[^<]*\b0 ", text)


def test_no_button_leads_to_a_refusal(cast: Cast) -> None:
    for name in ("feedback:years", "leadership:leaders", "overview:my-page"):
        text = shown(cast, name, "director")
        assert page(cast, "feedback:propose") not in text
        assert page(cast, "leadership:commit") not in text


def test_nobody_is_said_to_owe_what_nobody_can_do(cast: Cast) -> None:
    text = shown(cast, "leadership:leaders", "member")
    assert text.count('<span class="state">no commitment yet') == 5


def test_whoever_sets_it_up_is_led_there(cast: Cast) -> None:
    first = f'class="button" href="{page(cast, "setting_up:list")}"'
    assert first in shown(cast, "overview:dashboard", "administrator")
    assert first not in shown(cast, "overview:dashboard", "member")


def test_the_search_begins_without_an_error(cast: Cast) -> None:
    assert 'class="error' not in shown(cast, "search:search", "member")
    asked = visitor(cast, "member").get(page(cast, "search:search"), {"words": ""}).content.decode()
    assert "This field is required." in asked


def test_a_page_that_is_not_there_says_nothing_of_itself(cast: Cast) -> None:
    assert "About this page" not in shown(cast, "first_hour:wall", "steward")


@pytest.mark.long  # walks the whole house
def test_every_page_has_a_heading_and_no_link_to_nowhere(cast: Cast) -> None:
    client, wrong = visitor(cast, "steward"), []
    for name in INSIDE:
        try:
            address = page(cast, name)
        except NoReverseMatch:
            continue
        answer = client.get(address)
        if not answer.headers.get("Content-Type", "").startswith("text/html") or answer.status_code == 302:
            continue
        text = answer.content.decode()
        if not re.search(r"<h1>\s*\S", text):
            wrong.append(f"{name} has no heading")
        if 'href=""' in text:
            wrong.append(f"{name} has a link that leads nowhere")
        if re.search(r"<tbody>\s*</tbody>", text):
            wrong.append(f"{name} has a table without rows")
    assert not wrong, wrong

"""The dashboard: drawn from descriptors alone, with what people say beside each step."""

import re

import pytest
from django.test import Client

from accord.analysis.cells import Reason
from accord.foundations import registry
from accord.foundations.registry import Standing, Weight
from accord.mechanisms.rounds.publishing.sentences import WHY_SHORT
from accord.overview.tests.offering import says, step
from tests.cast import Cast
from tests.published import VALUES, stored
from tests.visits import page, visitor


@pytest.fixture(autouse=True)
def _no_charter_to_speak_of() -> None:
    """Let nothing come before what a test offers."""
    step(1, "values", Standing(says="A charter"))


def shown(cast: Cast, name: str = "member") -> str:
    response = visitor(cast, name).get(page(cast, "overview:dashboard"))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def heading(text: str) -> str:
    found = re.search(r"<h1>(.*?)</h1>", text)
    assert found
    return found[1].strip()


def row(text: str, title: str) -> str:
    """Return the row of a step."""
    found = re.search(rf'<h2><a href="[^"]*">{title}</a></h2>.*?</li>', text)
    assert found, title
    return found[0]


@pytest.mark.parametrize("name", ["member", "steward", "director", "harbour_signatory"])
def test_everybody_sees_the_steps_and_both_sentences(cast: Cast, name: str) -> None:
    text = shown(cast, name)
    assert "Standards are cascaded through every team" in text
    assert "A plan makes sure they develop" in text
    for descriptor in registry.steps():
        assert str(descriptor.title) in row(text, str(descriptor.title))


def test_nobody_else_does(cast: Cast) -> None:
    path = page(cast, "overview:dashboard")
    assert visitor(cast, "stranger").get(path).status_code == 404
    assert Client().get(path).status_code == 302


def test_a_ninth_step_appears_and_no_other_file_is_touched(cast: Cast) -> None:
    step(9, "laughter", Standing(says="Heard every day", weakest="Not on Mondays"))
    text = shown(cast)
    assert "Heard every day" in row(text, "Laughter")
    assert "Not on Mondays" in row(text, "Laughter")
    assert text.index("Expertise</a></h2>") < text.index("Laughter</a></h2>")
    assert re.search(r'<span class="n">9</span><span class="step-name">Laughter</span>', text)


def test_the_weightiest_headline_is_the_heading_with_its_one_button(cast: Cast) -> None:
    step(3, "evaluation", says("We talked.", Weight.UNDER_WAY, link="talk"))
    step(7, "practicalities", says("The kettle is missing.", Weight.MISSING, link="buy"))
    text = shown(cast)
    assert heading(text) == "The kettle is missing."
    assert "From everybody." in text
    assert re.findall(r'<a class="button" href="([^"]*)"', text) == ["/buy/"]


def test_of_two_as_weighty_the_earlier_step_is_read(cast: Cast) -> None:
    step(7, "practicalities", says("The kettle waits."))
    step(3, "evaluation", says("The talk waits."))
    assert heading(shown(cast)) == "The talk waits."


def test_without_a_headline_it_still_says_what_it_is(cast: Cast) -> None:
    step(3, "evaluation", Standing(says="Nothing yet"))
    assert heading(shown(cast)) == "This is where the partnership stands."


def test_a_sentence_shows_its_figure(cast: Cast) -> None:
    step(0, "cascade", Standing(says="75 of 90 people", weakest="Site office waits."))
    text = shown(cast)
    assert '<p class="big">75 of 90 people</p>' in text
    assert "Site office waits." in text


def test_before_the_first_result_nothing_is_said_for_people(cast: Cast) -> None:
    text = shown(cast)
    assert "people say" not in row(text, "Culture")
    assert "Beside each step" not in text


def test_what_people_say_stands_beside_each_step_and_leads_to_the_answers(cast: Cast) -> None:
    result = stored(cast)
    text = shown(cast)
    assert "on a scale from 1, Never, to 5, Nearly always. From “Round of October”." in text
    found = row(text, "Values")
    assert "people say 3.7 ± 0.3" in found
    statement = page(cast, "publishing:statement", round_id=result.round_id, item_key=VALUES)
    assert f'href="{statement}"' in found


def test_what_is_not_shown_says_why(cast: Cast) -> None:
    stored(cast)
    text = shown(cast)
    assert f"what people say is not shown: {WHY_SHORT[Reason.TOO_FEW]}" in row(text, "Culture")
    assert "people were not asked" in row(text, "Expertise")

"""The pages of bringing: guessed, corrected, put before the partners; nothing typed is lost but the file."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.html import escape
from pytest_django import Settings

from accord.foundations import clock
from accord.mechanisms.rounds.bringing.rules import Purpose
from accord.mechanisms.rounds.bringing.tests.world import NAMES, OWN, brought, csv, rows
from accord.mechanisms.rounds.questionnaires.tests.world import agree, charter_in_force
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
SAID = {
    "title": "Partner survey",
    "source": "SurveyTool",
    "closed_on": "2025-03-31",
    "lowest": "1",
    "highest": "5",
}
FIELD = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
CHOSEN = re.compile(r'<select name="(column_\d+)".*?<option value="([^"]*)" selected>', re.DOTALL)


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON):
        with cast.in_scope():
            charter_in_force(cast)
        yield


def file(content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile("answers.csv", csv(rows()) if content is None else content)


def sent(client: Client, cast: Cast, **data: object) -> str:
    return client.post(page(cast, "bringing:bring"), data).content.decode()


def filled_in(text: str) -> dict[str, str]:
    """What a browser would send back of the page with the columns."""
    unescaped = text.replace("&quot;", '"').replace("&#x27;", "'")
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="(.*?)" id=', unescaped))
    return {name: words for name, words in hidden.items() if name != "csrfmiddlewaretoken"} | dict(
        CHOSEN.findall(text)
    )


def test_it_works(cast: Cast) -> None:
    client = visitor(cast, "steward")
    text = sent(client, cast, **SAID, file=file())
    assert "We would take 5 columns over." in text
    given = filled_in(text)
    assert given.keys() == {*SAID, "names", *(f"column_{place}" for place in range(len(NAMES)))}
    answer = client.post(page(cast, "bringing:bring"), given | {"file": file()}, follow=True)
    shown = answer.content.decode()
    assert "The file is read and dropped. Every partner can now decide." in shown
    assert "“Partner survey”, brought from SurveyTool, closed on 31 March 2025." in shown
    assert "Harbour Capital (number not told): not shown. Too few answered." in shown


def test_what_was_typed_stays_when_the_file_is_refused(cast: Cast) -> None:
    client = visitor(cast, "steward")
    text = sent(client, cast, **SAID, file=file(b"%PDF-1.7"))
    assert "This is not a spreadsheet that we can read." in text
    assert all(f'value="{words}"' in text for words in SAID.values())


def test_what_was_chosen_stays_and_the_error_stands_beside_its_column(cast: Cast) -> None:
    client = visitor(cast, "steward")
    given = filled_in(sent(client, cast, **SAID, file=file()))
    comments = f"column_{NAMES.index('Comments')}"
    text = sent(client, cast, **(given | {comments: Purpose.STATEMENT}), file=file())
    assert "Row 2 has no whole number from 1 to 5 here." in text
    assert f'id="id_{comments}_error"' in text
    assert filled_in(text) == given | {comments: Purpose.STATEMENT}


def test_without_the_file_nothing_else_is_lost(cast: Cast) -> None:
    client = visitor(cast, "steward")
    given = filled_in(sent(client, cast, **SAID, file=file()))
    text = sent(client, cast, **given)
    assert "Choose the file." in text
    assert filled_in(text) == given


@pytest.mark.parametrize("names", ["", "[", "{}", "[1]", '["a"]'])
def test_names_that_were_tampered_with_bring_nothing(cast: Cast, names: str) -> None:
    text = sent(visitor(cast, "steward"), cast, **SAID, names=names, column_0=Purpose.OUT, file=file())
    assert "Please check" in text or "There is a problem" in text or "other columns" in text


def test_agreed_it_stands_among_the_results_with_where_it_comes_from(cast: Cast) -> None:
    with cast.in_scope():
        proposal = brought(cast)
        waiting = page(cast, "bringing:proposed", brought_id=proposal.subject_id)
        decision = page(cast, "agreement:proposal", proposal_id=proposal.id)
        assert waiting in visitor(cast, "kestrel_signatory").get(decision).content.decode()
        agree(cast, proposal)
    listed = visitor(cast, "member").get(page(cast, "publishing:results")).content.decode()
    assert "brought from SurveyTool, closed on 31 March 2025" in " ".join(listed.split())
    result = page(cast, "publishing:result", round_id=proposal.subject_id)
    assert (
        "brought from SurveyTool; every partner agreed"
        in visitor(cast, "member").get(result).content.decode()
    )
    assert result in visitor(cast, "member").get(decision).content.decode()
    assert visitor(cast, "steward").get(waiting).status_code == 404
    round_page = page(cast, "evaluation:round", round_id=proposal.subject_id)
    assert visitor(cast, "member").get(round_page).status_code == 404


def test_hostile_names_of_columns_are_only_words(cast: Cast) -> None:
    hostile = "<script>alert('x')</script>"
    names = tuple(hostile if name == OWN else name for name in NAMES)
    text = sent(visitor(cast, "steward"), cast, **SAID, file=file(csv(rows(), names)))
    assert hostile not in text
    assert escape(hostile) in text


def test_the_example_is_there_in_the_demo_only_and_can_be_brought(cast: Cast, settings: Settings) -> None:
    client = visitor(cast, "steward")
    path = page(cast, "bringing:example")
    assert client.get(path).status_code == 302
    assert path not in client.get(page(cast, "bringing:bring")).content.decode()
    settings.ACCORD_DEMO = True
    assert path in client.get(page(cast, "bringing:bring")).content.decode()
    content = client.get(path).content
    given = filled_in(sent(client, cast, **SAID, file=file(content)))
    answer = client.post(page(cast, "bringing:bring"), given | {"file": file(content)}, follow=True)
    assert "40 people answered" in answer.content.decode() or "differently" in answer.content.decode()


def test_the_steward_finds_the_way_and_nobody_else(cast: Cast) -> None:
    way = page(cast, "bringing:bring")
    assert way in visitor(cast, "steward").get(page(cast, "evaluation:rounds")).content.decode()
    assert way not in visitor(cast, "member").get(page(cast, "evaluation:rounds")).content.decode()

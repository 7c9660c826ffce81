"""Writing a questionnaire on its pages: begun, changed by two, translated, looked at as on a phone, asked."""

import json
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from accord.mechanisms.rounds.questionnaires import selectors as rounds
from accord.mechanisms.rounds.questionnaires.library import record, shipped
from accord.mechanisms.rounds.questionnaires.library import selectors as library
from accord.mechanisms.rounds.questionnaires.library.clauses import said
from accord.mechanisms.rounds.questionnaires.tests.library_world import begun, document, fresh, translated
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from accord.steps.evaluation.asking.hints import hints
from accord.steps.evaluation.tests.world import text_of, typed
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Version

LATE = {"kind": "statement", "part": "own:late"}
STATEMENT = {"text": "Problems reach us late.", "scale": "how_often", "reversed": "on", "construct": ""}


@pytest.fixture
def version(cast: Cast) -> "Version":
    with cast.in_scope():
        charter_in_force(cast)
        return begun(cast)


def clause(cast: Cast, version: "Version", key: str) -> dict[str, str]:
    with cast.in_scope():
        found = said(library.document(fresh(version)), key)
    assert found is not None
    return found


def test_it_works(cast: Cast, version: "Version") -> None:
    client = visitor(cast, "steward")
    shown = text_of(client.get(page(cast, "evaluation:questionnaire", version_id=version.id)))
    assert "“Our own check” can be asked." in shown
    assert "turned round in the result" in shown
    form = page(cast, "evaluation:questionnaire-part", version_id=version.id, **LATE)
    assert "On a phone" in text_of(client.get(form))
    saved = client.post(form, STATEMENT | {"at_revision": "0"})
    assert saved.status_code == 302
    assert clause(cast, version, "statement/own:late")["text"] == "Problems reach us late."


def test_a_shipped_instrument_names_its_sources_and_is_begun_with(cast: Cast, version: "Version") -> None:
    client = visitor(cast, "steward")
    where = page(cast, "evaluation:instrument", key="trust")
    assert "Mayer, Davis &amp; Schoorman 1995" in client.get(where).content.decode()
    made = client.post(where, {"title": "How far we trust"})["Location"]
    assert "“How far we trust” can be asked." in text_of(client.get(made))
    assert version.number == 1


def test_two_who_wrote_the_same_words_lose_nothing(cast: Cast, version: "Version") -> None:
    client = visitor(cast, "steward")
    form = page(cast, "evaluation:questionnaire-part", version_id=version.id, **LATE)
    client.post(form, STATEMENT | {"at_revision": "0"})
    second = client.post(form, STATEMENT | {"text": "We are told too late.", "at_revision": "0"})
    shown = text_of(second)
    assert "It says now: “Problems reach us late.”" in shown
    assert "We are told too late." in shown
    client.post(form, STATEMENT | {"text": "We are told too late.", "at_revision": "1"})
    assert clause(cast, version, "statement/own:late")["text"] == "We are told too late."


def test_what_was_typed_into_a_part_that_is_gone_is_given_back(cast: Cast, version: "Version") -> None:
    client = visitor(cast, "steward")
    client.post(page(cast, "evaluation:questionnaire-part-remove", version_id=version.id, **LATE))
    form = page(cast, "evaluation:questionnaire-part", version_id=version.id, **LATE)
    shown = text_of(client.post(form, STATEMENT | {"at_revision": "0"}))
    assert "Somebody took this out while you were writing." in shown
    assert "Problems reach us late." in shown


def test_a_statement_is_added_moved_and_taken_out(cast: Cast, version: "Version") -> None:
    client = visitor(cast, "steward")
    add = page(cast, "evaluation:questionnaire-statement", version_id=version.id, section="own:told")
    client.post(add, STATEMENT | {"text": "We are told why."})
    with cast.in_scope():
        key = list(library.document(fresh(version)).sections[1].statements)[-1].key
    place = page(
        cast, "evaluation:questionnaire-part-place", version_id=version.id, kind="statement", part=key
    )
    client.post(place, {"place": "own:told first"})
    with cast.in_scope():
        assert library.document(fresh(version)).sections[1].statements[0].text == "We are told why."


def test_a_section_is_written_or_taken_from_those_shipped(cast: Cast, version: "Version") -> None:
    client = visitor(cast, "steward")
    form = page(cast, "evaluation:questionnaire-section", version_id=version.id)
    client.post(form, {"take": "1", "section": "fairness"})
    client.post(form, {"kind": "own", "title": "Site", "introduction": ""})
    assert "This section is there already." in text_of(
        client.post(form, {"take": "1", "section": "fairness"})
    )
    with cast.in_scope():
        titles = [section.title for section in library.document(fresh(version)).sections]
    assert titles[-2:] == ["Fairness of decisions", "Site"]


def test_a_scale_has_two_to_seven_answers_each_another_one(cast: Cast, version: "Version") -> None:
    client = visitor(cast, "steward")
    form = page(cast, "evaluation:questionnaire-scale", version_id=version.id)
    assert "two to seven answers" in text_of(client.post(form, {"question": "So?", "labels": "Yes"}))
    assert "are the same" in text_of(client.post(form, {"question": "So?", "labels": "Yes\nYes"}))
    assert client.post(form, {"question": "So?", "labels": "No\nYes"}).status_code == 302


def test_words_stand_beside_their_translation(cast: Cast, version: "Version") -> None:
    client = visitor(cast, "steward")
    languages = page(cast, "evaluation:questionnaire-languages", version_id=version.id)
    client.post(languages, {"language": "pl"})
    whole = page(cast, "evaluation:questionnaire", version_id=version.id)
    assert "no words in polski yet" in text_of(client.get(whole))
    with cast.in_scope():
        place = next(
            at for at, text in enumerate(library.texts_of(fresh(version))) if text.key == "item/own:late"
        )
    words = page(cast, "evaluation:questionnaire-words", version_id=version.id, language="pl")
    client.post(words, {f"words{place}": "O problemach słyszymy późno.", "at_revision": "0"})
    assert "O problemach słyszymy późno." in text_of(client.get(whole + "?page=3&in=pl"))
    client.post(languages, {"remove": "pl"})
    assert "It is asked in English only." in text_of(client.get(whole))


def test_a_questionnaire_is_taken_as_a_file_and_brought_in(cast: Cast, version: "Version") -> None:
    client = visitor(cast, "steward")
    taken = client.get(page(cast, "evaluation:questionnaire-record", version_id=version.id)).content
    assert json.loads(taken)["title"] == "Our own check"
    bring = page(cast, "evaluation:questionnaire-bring")
    made = client.post(bring, {"file": SimpleUploadedFile("ours.json", taken)})["Location"]
    assert "“Our own check” can be asked." in text_of(client.get(made))
    assert record.read(taken)[1] == document(cast)
    wrong = client.post(bring, {"file": SimpleUploadedFile("ours.json", b"{}")})
    assert "not a file of a questionnaire that we know" in text_of(wrong)


def test_a_round_is_set_up_from_it_and_then_it_stays(cast: Cast, version: "Version") -> None:
    client = visitor(cast, "steward")
    form = page(cast, "evaluation:round-draft")
    assert "“Our own check”, version 1" in text_of(client.get(form))
    check = client.post(form, typed(cast) | {"version": str(version.id)})["Location"]
    shown = text_of(client.get(check))
    assert "We hear of problems late." in shown
    assert "Asked of: Northmoor Council; all other staff" in shown
    whole = page(cast, "evaluation:questionnaire", version_id=version.id)
    assert "version 1, stays as it is." in text_of(client.get(whole))
    made = client.post(page(cast, "evaluation:questionnaire-next", version_id=version.id))["Location"]
    assert made != whole
    with cast.in_scope():
        (round,) = rounds.rounds(cast.actor("steward"))
    change = page(cast, "evaluation:round-change", round_id=round.id)
    client.post(change, typed(cast) | {"version": ""})
    assert "We hear of problems late." not in text_of(client.get(check))


def test_what_is_missing_is_said_beside_the_choice(cast: Cast, version: "Version") -> None:
    client = visitor(cast, "steward")
    client.post(page(cast, "evaluation:questionnaire-languages", version_id=version.id), {"language": "pl"})
    tried = client.post(page(cast, "evaluation:round-draft"), typed(cast) | {"version": str(version.id)})
    assert "no words in polski yet" in text_of(tried)


def test_everybody_reads_and_only_the_steward_writes(cast: Cast, version: "Version") -> None:
    with cast.in_scope():
        translated(cast, version)
    client = visitor(cast, "member")
    whole = page(cast, "evaluation:questionnaire", version_id=version.id)
    assert "Add a section" not in text_of(client.get(whole))
    assert client.get(page(cast, "evaluation:questionnaire-scale", version_id=version.id)).status_code == 403


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("We hear of problems and changes in time.", "two things"),
        ("We are not told of changes.", "what is not so"),
        ("Nobody’s word isn't kept.", "what is not so"),
        ("We often hear of problems in time.", "how often"),
        (" ".join(["We"] * 20), "shorter"),
    ],
)
def test_a_hint_is_a_question_about_the_words(text: str, question: str) -> None:
    assert any(question in each for each in hints(text))


def test_no_shipped_statement_raises_a_hint() -> None:
    for section in shipped.SECTIONS:
        for statement in section.statements:
            assert hints(str(statement.text), section.scale.key) == (), statement.key

"""The usual round in Welsh beside English: what is shipped comes along, the charter its partners word."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import translation

from accord.foundations.errors import Denied, Refused
from accord.mechanisms.rounds.questionnaires import (
    announcing,
    beside_words,
    selectors,
    services,
    spoken,
    usual,
)
from accord.mechanisms.rounds.questionnaires.library import selectors as library
from accord.mechanisms.rounds.questionnaires.library import services as writing
from accord.mechanisms.rounds.questionnaires.library import shipped
from accord.mechanisms.rounds.questionnaires.library.shipped.said import said_in
from accord.mechanisms.rounds.questionnaires.tests import library_world
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force, draft, terms
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

WELSH = "cy"
CORE = "Mae ein harweinwyr yn gwneud yr hyn y maent yn ei ofyn gan eraill."


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        charter_in_force(cast)
        yield


def in_welsh(cast: Cast, **changes: object) -> "Round":
    return draft(cast, languages=[WELSH], **changes)


def say(cast: Cast, round: "Round") -> "Round":
    """Write the words of the charter, by putting a sign before them."""
    words = {text: f"CY {text}" for text in usual.to_write(round, WELSH)}
    services.round_say_own(round=round, language=WELSH, words=words, actor=cast.actor("steward"))
    return fresh(cast, round)


def fresh(cast: Cast, round: "Round") -> "Round":
    return selectors.round_for(cast.actor("steward"), round.id)


def said(round: "Round", key: str) -> spoken.SpokenItem:
    return spoken.item(next(item for item in selectors.items(round) if item.key.startswith(key)), WELSH)


def test_it_works(cast: Cast) -> None:
    round = in_welsh(cast)
    assert said(round, "core:leadership").text == CORE
    assert said(round, "core:leadership").labels[0] == "Byth"
    assert spoken.rather_not_say(round, WELSH) == said_in(WELSH)["I would rather not say"]
    lacking = beside_words.missing(round)[WELSH]
    assert "Openness" in " ".join(lacking)
    assert not any("leaders" in text for text in lacking)
    with pytest.raises(Refused, match="no words yet in Cymraeg"):
        services.round_propose(round=round, actor=cast.actor("steward"))
    round = say(cast, round)
    assert beside_words.missing(round) == {}
    services.round_propose(round=round, actor=cast.actor("steward"))
    text = selectors.terms(round.id)
    assert "cy: CY Openness is shown in way 0" in text
    assert f"cy: {CORE}" in text
    assert "Comment: What should we talk about? · cy: CY What should we talk about?" in text


def test_a_page_of_several_values_is_called_by_all_of_them(cast: Cast) -> None:
    round = say(cast, in_welsh(cast))
    first = selectors.sections(round)[0]
    assert first.title == "Openness, Fairness, Learning"
    assert spoken.title(first, WELSH) == "CY Openness, CY Fairness, Dysgu", "one is called like ours"


def test_the_next_round_knows_the_words_of_the_one_before(cast: Cast) -> None:
    say(cast, in_welsh(cast))
    assert beside_words.missing(in_welsh(cast, title="Round of April")) == {}
    other = in_welsh(cast, comment_question="What else?")
    assert beside_words.missing(other) == {WELSH: ["What else?"]}


def test_the_usual_question_has_its_words(cast: Cast) -> None:
    round = in_welsh(cast, comment_question=str(shipped.USUAL_COMMENT))
    assert str(shipped.USUAL_COMMENT) not in beside_words.missing(round)[WELSH]
    assert spoken.comment_question(round, WELSH) == said_in(WELSH)[str(shipped.USUAL_COMMENT)]


def test_other_terms_lose_no_word_and_no_welsh_leaves_none(cast: Cast) -> None:
    steward, round = cast.actor("steward"), say(cast, in_welsh(cast))
    services.round_change(round=round, **terms(title="Another name"), actor=steward)
    assert fresh(cast, round).languages == [WELSH]
    assert beside_words.missing(fresh(cast, round)) == {}
    services.round_change(round=round, **terms(languages=[]), actor=steward)
    assert "cy: " not in selectors.terms(round.id)


def test_what_is_stored_is_the_same_whoever_sets_it_up(cast: Cast) -> None:
    with translation.override(WELSH):
        round = in_welsh(cast)
    assert [item.text for item in selectors.items(round)][
        -1
    ] == "When we are stuck, we get help from outside that moves us on."
    assert said(round, "core:expertise").text != selectors.items(round)[-1].text


def test_only_the_steward_words_a_draft_and_only_in_its_languages(cast: Cast) -> None:
    round = in_welsh(cast)
    with pytest.raises(Denied):
        services.round_say_own(round=round, language=WELSH, words={}, actor=cast.actor("member"))
    with pytest.raises(Refused, match="not asked in that language"):
        services.round_say_own(round=round, language="pl", words={}, actor=cast.actor("steward"))
    with pytest.raises(Refused, match="that we speak"):
        draft(cast, languages=["pl"])


def test_it_keeps_to_no_programme_since_its_words_are_agreed_to_with_it(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(announcing, "departures", lambda *_planned, **_now: [])
    entry: Any = SimpleNamespace(allowed=None)
    assert announcing._departures(draft(cast), entry) == []
    assert announcing._departures(in_welsh(cast), entry) == ["it is asked in more languages"]


def test_a_questionnaire_gets_the_words_of_what_is_shipped(cast: Cast) -> None:
    steward, found = cast.actor("steward"), shipped.instrument("pulse")
    assert found is not None
    version = writing.questionnaire_begin(title="Pulse", document=found.document(), actor=steward)
    writing.languages_choose(version=version, languages=[WELSH], actor=steward)
    version = library_world.fresh(version)
    assert library.missing(version) == {WELSH: []}
    with translation.override(WELSH):
        writing.section_borrow(version=version, key="openness", actor=steward)
    assert library.missing(library_world.fresh(version)) == {WELSH: []}
    writing.question_add(version=version, parts={"text": "And ours?"}, actor=steward)
    assert [text.words for text in library.missing(library_world.fresh(version))[WELSH]] == ["And ours?"]


def test_a_round_speaks_no_language_that_its_questionnaire_lacks(cast: Cast) -> None:
    version = library_world.begun(cast)
    with pytest.raises(Refused, match="has no words in Cymraeg yet"):
        draft(cast, version=version, languages=[WELSH], comment_question="")


def test_what_somebody_wrote_stays(cast: Cast) -> None:
    """Words of the partnership are not overwritten by ours."""
    steward, found = cast.actor("steward"), shipped.instrument("core")
    assert found is not None
    version = writing.questionnaire_begin(title="Core", document=found.document(), actor=steward)
    writing.languages_choose(version=version, languages=[WELSH], actor=steward)
    writing.clause_write(
        version=version, clause=f"words/{WELSH}", parts={"scale/how_often/1": "Dim byth"}, actor=steward
    )
    writing.section_borrow(version=version, key="trust", actor=steward)
    held = library.document(library_world.fresh(version)).translations[WELSH]
    assert held["scale/how_often/1"].text == "Dim byth"

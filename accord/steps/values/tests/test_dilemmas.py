"""Our dilemmas: from somebody's own days, recognisable to nobody, asked in confidence, kept in the bank."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.http import Http404

from accord.foundations import clock, registry
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.rounds.questionnaires import announcing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from accord.privacy import selectors as privacy
from accord.standards import selectors as standards
from accord.steps.values.dilemma import DilemmaState, DilemmaWords, Signed
from accord.steps.values.our_dilemmas import selectors, services
from accord.steps.values.our_dilemmas.asking import dilemmas_ask
from accord.steps.values.our_dilemmas.bank import bank
from accord.steps.values.tests.dilemmas import WORDS, drafted, fresh, released, written
from tests.cast import Cast
from tests.visits import page, visitor


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


def log(cast: Cast) -> str:
    return audit.lines(cast.actor("member"), limit=1)[0].sentence


def test_what_somebody_writes_only_the_steward_reads_until_it_is_released(cast: Cast) -> None:
    found = written(cast, by="kestrel_member")
    assert [each.id for each in selectors.dilemmas(cast.actor("kestrel_member"))] == [found.id]
    assert [each.id for each in selectors.dilemmas(cast.actor("steward"))] == [found.id]
    for other in ("member", "director", "kestrel_signatory"):
        assert selectors.dilemmas(cast.actor(other)) == []
        with pytest.raises(Http404):
            selectors.dilemma_for(cast.actor(other), found.id)
    services.dilemma_release(dilemma=found, at_revision=found.revision, actor=cast.actor("steward"))
    assert [each.title for each in selectors.dilemmas(cast.actor("member"))] == ["The late drawing"]


def test_the_log_says_what_it_is_called_only_after_it_is_released(cast: Cast) -> None:
    found = written(cast)
    assert log(cast) == f"{cast.member.name} wrote a dilemma."
    services.dilemma_change(dilemma=found, words=WORDS, at_revision=0, actor=cast.actor("member"))
    assert log(cast) == f"{cast.member.name} changed a dilemma that waits to be edited."
    services.dilemma_release(dilemma=found, at_revision=1, actor=cast.actor("steward"))
    assert log(cast) == "Anna Rees released the dilemma “The late drawing”: everybody reads it now."


@pytest.mark.parametrize(
    ("changes", "says", "field"),
    [
        ({"title": ""}, "Give it a name", "title"),
        ({"situation": ""}, "Say what happened", "situation"),
        ({"courses": ("wait",)}, "two things that one could do, or three", "course_2"),
        ({"courses": ("a", "b", "c", "d")}, "two things that one could do, or three", "course_2"),
        ({"courses": ("wait", "Wait")}, "Two of these say the same", "course_2"),
    ],
)
def test_it_needs_a_name_a_situation_and_two_or_three_courses(
    cast: Cast, changes: dict[str, Any], says: str, field: str
) -> None:
    with pytest.raises(Refused, match=says) as refused:
        written(cast, **changes)
    assert refused.value.field == field


@pytest.mark.parametrize("named", ["Kestrel Build", "kestrel build", "Ilse Brandt"])
def test_it_is_not_released_while_it_names_a_person_or_an_organisation(cast: Cast, named: str) -> None:
    found = written(cast, situation=f"On Monday {named} had the wrong drawing.")
    with pytest.raises(Refused, match="Write it so that no person and no firm can be recognised"):
        services.dilemma_release(dilemma=found, at_revision=found.revision, actor=cast.actor("steward"))
    services.dilemma_change(dilemma=found, words=WORDS, at_revision=0, actor=cast.actor("steward"))
    services.dilemma_release(dilemma=found, at_revision=1, actor=cast.actor("steward"))
    named_again = DilemmaWords(title=named, situation="It was late.", courses=WORDS.courses)
    with pytest.raises(Refused, match="It names"):
        services.dilemma_change(dilemma=found, words=named_again, at_revision=1, actor=cast.actor("steward"))


def test_what_the_steward_read_is_what_everybody_reads(cast: Cast) -> None:
    found = written(cast)
    services.dilemma_change(dilemma=found, words=WORDS, at_revision=0, actor=cast.actor("member"))
    release = page(cast, "values:dilemma-release", dilemma_id=found.id)
    steward = visitor(cast, "steward")
    read_before = {"nobody": "on", "at_revision": "0"}
    again = steward.post(release, read_before).content.decode()
    assert "It was changed since you opened this page." in again
    assert '<input type="hidden" name="at_revision" value="1"' in again
    assert "checked" not in again
    assert steward.post(release, read_before | {"at_revision": "1"}).status_code == 302
    assert fresh(cast, found).state == DilemmaState.READY


def test_erasure_deletes_one_set_aside_that_a_round_never_opened_took(cast: Cast) -> None:
    charter_in_force(cast)
    found = released(cast)
    rounds.round_end(round=drafted(cast, found), reason="nobody was in post", actor=cast.system)
    services.dilemma_set_aside(dilemma=found, reason="Known.", actor=cast.actor("steward"))
    (rule,) = [each for each in registry.kept() if each.name == "values.dilemmas"]
    assert rule.erase is not None
    rule.erase(privacy.subject_of(cast.member))
    assert selectors.dilemmas(cast.actor("steward")) == []


def test_its_writer_changes_it_until_it_is_released_and_others_never(cast: Cast) -> None:
    found = written(cast)
    with pytest.raises(Denied, match="Whoever wrote a dilemma changes it"):
        services.dilemma_change(dilemma=found, words=WORDS, at_revision=0, actor=cast.actor("director"))
    services.dilemma_change(dilemma=found, words=WORDS, at_revision=0, actor=cast.actor("member"))
    with pytest.raises(Refused, match="Somebody else changed it while you did"):
        services.dilemma_change(dilemma=found, words=WORDS, at_revision=0, actor=cast.actor("steward"))
    services.dilemma_release(dilemma=found, at_revision=1, actor=cast.actor("steward"))
    with pytest.raises(Denied):
        services.dilemma_change(dilemma=found, words=WORDS, at_revision=1, actor=cast.actor("member"))
    with pytest.raises(Denied):
        services.dilemma_release(dilemma=found, at_revision=found.revision, actor=cast.actor("member"))


def test_one_that_is_set_aside_is_read_by_its_writer_with_the_reason(cast: Cast) -> None:
    found = written(cast)
    with pytest.raises(Refused, match="Say why"):
        services.dilemma_set_aside(dilemma=found, reason=" ", actor=cast.actor("steward"))
    known = "Everybody knows who it was."
    services.dilemma_set_aside(dilemma=found, reason=known, actor=cast.actor("steward"))
    mine = selectors.dilemma_for(cast.actor("member"), found.id)
    assert (mine.state, mine.reason) == (DilemmaState.ASIDE, known)
    assert selectors.dilemmas(cast.actor("director")) == []
    with pytest.raises(Refused, match="It was set aside"):
        services.dilemma_change(dilemma=found, words=WORDS, at_revision=0, actor=cast.actor("steward"))


def test_one_takes_back_ones_own_until_a_round_asks_about_it(cast: Cast) -> None:
    charter_in_force(cast)
    found, other = released(cast), released(cast, title="Another")
    with pytest.raises(Denied):
        services.dilemma_take_back(dilemma=found, actor=cast.actor("steward"))
    services.dilemma_take_back(dilemma=found, actor=cast.actor("member"))
    assert [each.id for each in selectors.dilemmas(cast.actor("steward"))] == [other.id]
    drafted(cast, other)
    with pytest.raises(Refused, match="A round asks about it"):
        services.dilemma_take_back(dilemma=fresh(cast, other), actor=cast.actor("member"))


def test_a_round_asks_would_and_should_about_each_course(cast: Cast) -> None:
    charter_in_force(cast)
    round = drafted(cast, released(cast))
    (section,) = questionnaires.sections(round)
    assert (section.title, section.introduction) == (WORDS.title, WORDS.situation)
    assert [item.text for item in section.items.all()] == [
        "We would: tell the school the same day",
        "We would: put it right first, then tell everybody",
        "We should: tell the school the same day",
        "We should: put it right first, then tell everybody",
    ]
    assert {item.scale.key for item in section.items.all()} == {"would_or_not"}
    text = questionnaires.terms(round.id)
    assert f"To be read first: {WORDS.situation}" in text
    assert "(1 No, 2 Probably not, 3 Perhaps, 4 Probably, 5 Yes)" in text


def test_each_is_asked_once_unless_its_round_never_opened(cast: Cast) -> None:
    charter_in_force(cast)
    first, second = released(cast), released(cast, title="Another")
    round = drafted(cast, first)
    assert [each.id for each in selectors.free(cast.actor("steward"))] == [second.id]
    with pytest.raises(Refused, match="One of these is no longer free"):
        drafted(cast, second, first)
    rounds.round_discard(round=round, actor=cast.actor("steward"))
    ended = drafted(cast, first)
    rounds.round_end(round=ended, reason="nobody was in post", actor=cast.system)
    drafted(cast, second, first)
    assert selectors.free(cast.actor("steward")) == []


def test_a_round_asks_about_one_to_three_that_are_released(cast: Cast) -> None:
    charter_in_force(cast)
    with pytest.raises(Refused, match="Choose one to three"):
        drafted(cast)
    with pytest.raises(Refused, match="Choose one to three"):
        drafted(cast, *[released(cast, title=f"Dilemma {number}") for number in range(4)])
    with pytest.raises(Refused, match="One of these is no longer free"):
        drafted(cast, written(cast, title="Not read yet"))
    mine, now = released(cast, title="Mine"), clock.now()
    with pytest.raises(Denied, match="The steward sets up a round about dilemmas"):
        dilemmas_ask(
            dilemma_ids=[mine.id],
            title="Mine",
            opens_at=now,
            closes_at=now + timedelta(days=7),
            actor=cast.actor("director"),
        )


def test_a_round_about_dilemmas_never_keeps_to_the_programme_of_the_year(cast: Cast) -> None:
    """What partners agreed to in advance is the charter's questionnaire; so each is asked anew."""
    charter_in_force(cast)
    round = drafted(cast, released(cast))
    assert announcing.entry_followed(round) is None
    assert announcing.nearest(round) is None


def test_only_what_a_round_has_asked_about_comes_into_the_bank(cast: Cast) -> None:
    charter = charter_in_force(cast)
    found, behaviour = released(cast), standards.behaviours(charter)[0]
    with pytest.raises(Refused, match="after a round has asked about it"):
        services.dilemma_bank(
            dilemma=found, behaviour=behaviour, says=("a", "b"), actor=cast.actor("steward")
        )
    assert bank(charter) == []


def test_the_own_name_stands_beside_it_only_if_that_was_chosen(cast: Cast) -> None:
    assert written(cast).signed == Signed.ORGANISATION
    assert written(cast, signed=Signed.NAME).signed == Signed.NAME

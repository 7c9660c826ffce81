"""A contribution note: one colleague, one objective, two minutes, no account."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accord.foundations.errors import Denied, Refused
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.steps.objectives import letters
from accord.steps.objectives.models import Note
from accord.steps.objectives.notes import services, tokens
from accord.steps.objectives.rules import MOST_NOTES, MOST_OF_ONE
from accord.steps.objectives.tests.world import SENTENCE, agreed, managed, written
from tests.cast import Cast

WORDS = "He rang me on the day, twice."


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        managed(cast)
        yield


def asked(cast: Cast, colleague: str = "kestrel_member") -> Note:
    """Let Mia Marsh ask somebody about her objective."""
    return services.note_ask(
        objective=agreed(cast), colleague_id=cast.people[colleague].id, actor=cast.actor("member")
    )


def link(note: Note) -> str:
    return reverse("contributing:note", args=[tokens.token_for(note.id)])


def test_it_works_without_an_account(cast: Cast) -> None:
    note, phone = asked(cast), Client()
    letter = letters.note_asked(note.id)
    assert letter is not None
    assert link(note) in letter.text
    assert SENTENCE not in letter.text
    assert SENTENCE in phone.get(link(note)).content.decode()
    assert "Thank you" in phone.post(link(note), {"words": WORDS}).content.decode()
    note.refresh_from_db()
    assert note.words == WORDS
    assert "Thank you" in phone.get(link(note)).content.decode()
    assert WORDS not in phone.get(link(note)).content.decode()
    assert letters.note_asked(note.id) is None


def test_a_colleague_may_decline_without_a_reason(cast: Cast) -> None:
    note, phone = asked(cast), Client()
    assert "That is fine" in phone.post(link(note), {"decline": "1"}).content.decode()
    note.refresh_from_db()
    assert (note.words, note.is_open) == ("", False)
    assert "That is fine" in phone.post(link(note), {"words": WORDS}).content.decode()
    note.refresh_from_db()
    assert note.words == ""


def test_a_link_that_nobody_was_given_opens_nothing(cast: Cast) -> None:
    answer = Client().get(reverse("contributing:note", args=["a" * 26]))
    assert answer.status_code == 404
    assert "no-store" in answer["Cache-Control"]


def test_only_the_hash_of_a_link_is_stored(cast: Cast) -> None:
    note = asked(cast)
    assert note.token_hash == tokens.hash_of(tokens.token_for(note.id))
    assert tokens.token_for(note.id) not in str(vars(note))


def test_after_a_restore_with_a_new_key_the_next_letter_has_a_link_that_opens(
    cast: Cast, settings: Settings
) -> None:
    note, phone = asked(cast), Client()
    former = link(note)
    settings.SECRET_KEY = "another"
    assert phone.get(former).status_code == 200
    letter = letters.note_asked(note.id)
    assert letter is not None
    assert former not in letter.text
    assert SENTENCE in phone.get(link(note)).content.decode()
    assert phone.get(former).status_code == 404


@pytest.mark.parametrize("name", ["steward", "manager", "director", "member"])
def test_whoever_is_asked_works_elsewhere(cast: Cast, name: str) -> None:
    with pytest.raises(Refused, match="another organisation"):
        asked(cast, name)


def test_only_that_person_asks(cast: Cast) -> None:
    objective = agreed(cast)
    with pytest.raises(Denied):
        services.note_ask(
            objective=objective, colleague_id=cast.kestrel_member.id, actor=cast.actor("manager")
        )


def test_what_is_asked_about_is_agreed(cast: Cast) -> None:
    with pytest.raises(Refused, match="Agree on your objective first"):
        services.note_ask(
            objective=written(cast), colleague_id=cast.kestrel_member.id, actor=cast.actor("member")
        )


def test_nobody_is_asked_twice_and_three_are_enough(cast: Cast) -> None:
    asked(cast)
    with pytest.raises(Refused, match="already"):
        asked(cast)
    staff = cast.add_staff(cast.kestrel, MOST_NOTES)
    objective = agreed(cast)
    for person in staff[: MOST_NOTES - 1]:
        services.note_ask(objective=objective, colleague_id=person.id, actor=cast.actor("member"))
    with pytest.raises(Refused, match="three colleagues"):
        services.note_ask(objective=objective, colleague_id=staff[-1].id, actor=cast.actor("member"))


@pytest.mark.slow
def test_a_colleague_is_asked_by_five_at_most(cast: Cast) -> None:
    for number in range(MOST_OF_ONE):
        cast.add_colleague(f"asker{number}", cast.council, manager=cast.manager)
        services.note_ask(
            objective=agreed(cast, f"asker{number}"),
            colleague_id=cast.kestrel_member.id,
            actor=cast.actor(f"asker{number}"),
        )
    with pytest.raises(Refused, match="enough others"):
        asked(cast)


def test_nobody_who_left_gets_a_letter(cast: Cast) -> None:
    note = asked(cast)
    people.person_leave(
        person=cast.kestrel_member, last_day=partnership.today() - timedelta(days=1), actor=cast.system
    )
    assert letters.note_asked(note.id) is None

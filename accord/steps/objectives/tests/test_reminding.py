"""Letters leave when it is somebody's turn, weekly, three at most, and none when it is done."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core import mail

from accord.foundations import clock
from accord.foundations.outbox.services import letters_send
from accord.steps.objectives import letters, reminding
from accord.steps.objectives.models import Reminder
from accord.steps.objectives.notes import services as notes
from accord.steps.objectives.tests.world import SENTENCE, agree, agreed, managed, written
from tests.cast import Cast


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        managed(cast)
        yield


def sent(cast: Cast, name: str, about: str = "something waits about objectives") -> int:
    """Return how many letters about something have arrived."""
    to = [letter for letter in mail.outbox if letter.to == [cast.people[name].email]]
    return sum(about in letter.subject for letter in to)


def remind_in(*days: int) -> None:
    """Let the clock write letters on each of these days from now; a week later all have left, on a Monday."""
    now = clock.now()
    for number in days:
        with clock.at(now + timedelta(days=number)):
            reminding.remind()
        with clock.at(now + timedelta(days=number + 7)):
            letters_send()


def test_who_has_not_written_gets_three_letters_and_no_more(cast: Cast) -> None:
    remind_in(0)
    assert sent(cast, "member") == 0
    remind_in(15, 15, 16, 22, 29, 36, 60)
    assert sent(cast, "member") == 3


def test_a_letter_that_is_no_longer_wanted_is_none(cast: Cast) -> None:
    remind_in(15)
    (reminder,) = Reminder.objects.filter(person=cast.member)
    with clock.at(clock.now() + timedelta(days=15)):
        letter = letters.reminded(reminder.id)
        assert letter is not None
        assert "how you contribute this year" in letter.text
        objective = written(cast)
        assert letters.reminded(reminder.id) is None
    remind_in(23)
    assert sent(cast, "manager") == 3  # about the own one twice, and about one that waits for a yes
    agree(cast, objective, "manager")
    remind_in(31)
    assert sent(cast, "member") == 1
    with clock.at(clock.now() + timedelta(days=31)):
        asked = Reminder.objects.filter(person=cast.manager, about="agree").get()
        assert letters.reminded(asked.id) is None


def test_a_colleague_is_reminded_until_the_note_is_written(cast: Cast) -> None:
    note = notes.note_ask(
        objective=agreed(cast), colleague_id=cast.kestrel_member.id, actor=cast.actor("member")
    )
    letters_send()
    remind_in(1, 7, 8)
    assert sent(cast, "kestrel_member", "what you saw") == 2
    notes.note_write(note=note, words="He rang.")
    remind_in(14, 21)
    assert sent(cast, "kestrel_member", "what you saw") == 2
    assert not [letter for letter in mail.outbox if SENTENCE in str(letter.body)]

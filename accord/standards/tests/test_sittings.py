"""What is typed is saved by itself: a sitting is one change, and two who write still lose nothing."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from accord.foundations import clock
from accord.foundations.access import Actor
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Refused
from accord.partnership.rules import Office
from accord.standards import selectors, services
from accord.standards.clauses import ClauseChanged
from accord.standards.models import FormerWording
from accord.standards.tests.test_services import draft, in_force, proposed
from tests.cast import Cast

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
BEGAN = "Anna Rees began to write at “{}”, which is saved meanwhile."
WROTE = "Anna Rees wrote the behaviour “{}”."


@pytest.fixture
def behaviour_id(cast: Cast) -> Iterator[UUID]:
    with clock.at(NOON), cast.in_scope():
        yield selectors.behaviours(draft(cast))[0].id


def write(cast: Cast, behaviour_id: UUID, *, at: int | None = None, **words: str) -> int:
    """Type into a behaviour, and let it be saved by itself; return its revision."""
    return _write(behaviour_id, cast.actor("steward"), at, quietly=True, **words)


def press(
    cast: Cast, behaviour_id: UUID, *, by: Actor | None = None, at: int | None = None, **words: str
) -> int:
    """Write a behaviour, and press its button."""
    return _write(behaviour_id, by or cast.actor("steward"), at, quietly=False, **words)


def _write(behaviour_id: UUID, actor: Actor, at: int | None, *, quietly: bool, **words: str) -> int:
    found = selectors.behaviour(behaviour_id)
    said = {part: getattr(found, part) for part in ("behaviour", "seen", "not_seen", "standard")} | words
    written = services.behaviour_write(
        value=found.value, existing=found, actor=actor, at_revision=at, quietly=quietly, **said
    )
    return written.revision


def said_before(behaviour_id: UUID) -> list[str]:
    return [former.words["standard"] for former in selectors.former_wordings(behaviour_id)]


def log(cast: Cast, lines: int) -> list[str]:
    return [line.sentence for line in audit.lines(cast.actor("member"), limit=lines)]


def test_a_sitting_is_one_change_with_two_lines_in_the_log(cast: Cast, behaviour_id: UUID) -> None:
    about = selectors.behaviour(behaviour_id).behaviour
    for words in ("With", "Within a", "Within a week."):
        write(cast, behaviour_id, standard=words)
    press(cast, behaviour_id, standard="Within a week.")
    assert selectors.behaviour(behaviour_id).standard == "Within a week."
    assert said_before(behaviour_id) == ["Always."]
    newest, begun, _drafted = audit.lines(cast.actor("member"), limit=3)
    assert [newest.sentence, begun.sentence] == [WROTE.format(about), BEGAN.format(about)]
    assert [(change.was, change.now) for change in newest.changes] == [("Always.", "Within a week.")]


def test_pressing_again_says_nothing_more(cast: Cast, behaviour_id: UUID) -> None:
    write(cast, behaviour_id, standard="Within a week.")
    press(cast, behaviour_id, standard="Within a week.")
    before = log(cast, 5)
    press(cast, behaviour_id, standard="Within a week.")
    assert log(cast, 5) == before


def test_what_changes_after_the_button_is_another_change(cast: Cast, behaviour_id: UUID) -> None:
    write(cast, behaviour_id, standard="Within a week.")
    press(cast, behaviour_id, standard="Within a week.")
    write(cast, behaviour_id, standard="Within two")
    write(cast, behaviour_id, standard="Within two days.")
    assert said_before(behaviour_id) == ["Within a week.", "Always."]


def test_after_half_an_hour_without_a_word_it_is_another_sitting(cast: Cast, behaviour_id: UUID) -> None:
    write(cast, behaviour_id, standard="Within a week.")
    with clock.at(NOON + timedelta(minutes=31)):
        write(cast, behaviour_id, standard="Within two days.")
    assert said_before(behaviour_id) == ["Within a week.", "Always."]


def test_what_another_wrote_in_between_ends_a_sitting(cast: Cast, behaviour_id: UUID) -> None:
    cast.appoint("director", Office.STEWARD)
    seen = write(cast, behaviour_id, standard="Within a week.")
    press(cast, behaviour_id, by=cast.actor("director"), at=seen, standard="On the day.")
    with pytest.raises(ClauseChanged) as changed:
        write(cast, behaviour_id, at=seen, standard="Within a week or two.")
    assert changed.value.theirs == {"standard": "On the day."}
    assert said_before(behaviour_id) == ["Within a week.", "Always."]


def test_a_second_writer_is_merged_with_what_was_typed_meanwhile(cast: Cast, behaviour_id: UUID) -> None:
    seen = write(cast, behaviour_id, standard="Within")
    write(cast, behaviour_id, standard="Within a week.")
    press(cast, behaviour_id, at=seen, seen="Somebody rings.", standard="Within")
    now = selectors.behaviour(behaviour_id)
    assert (now.seen, now.standard) == ("Somebody rings.", "Within a week.")


def test_what_stood_in_between_goes_after_a_day(cast: Cast, behaviour_id: UUID) -> None:
    for words in ("With", "Within a", "Within a week."):
        write(cast, behaviour_id, standard=words)
    assert FormerWording.objects.filter(passing=True).count() == 2
    with clock.at(NOON + timedelta(days=1, minutes=1)):
        press(cast, behaviour_id, standard="On the day.")
    assert not FormerWording.objects.filter(passing=True).exists()
    assert said_before(behaviour_id) == ["Within a week.", "Always."]


def test_before_the_partners_nothing_is_saved_by_itself(cast: Cast, behaviour_id: UUID) -> None:
    write(cast, behaviour_id, standard="Within a")
    write(cast, behaviour_id, standard="Within a week.")
    proposed(cast, selectors.behaviour(behaviour_id).value.charter)
    assert not FormerWording.objects.filter(passing=True).exists()
    with pytest.raises(Refused, match="It is before the partners now"):
        write(cast, behaviour_id, standard="Within two days.")
    press(cast, behaviour_id, standard="Within two days.")


def test_what_is_begun_twice_from_one_form_is_one_behaviour(cast: Cast, behaviour_id: UUID) -> None:
    value, new_id = selectors.behaviour(behaviour_id).value, uuid4()
    count = len(selectors.behaviours(selectors.charter(value.charter_id)))

    def add(words: str, *, quietly: bool) -> None:
        services.behaviour_write(
            value=value,
            new_id=new_id,
            behaviour=words,
            seen="",
            not_seen="",
            standard="",
            at_revision=1,
            quietly=quietly,
            actor=cast.actor("steward"),
        )

    add("We ring", quietly=True)
    add("We ring back.", quietly=True)
    add("We ring back.", quietly=False)
    assert selectors.behaviour(new_id).behaviour == "We ring back."
    assert len(selectors.behaviours(selectors.charter(value.charter_id))) == count + 1
    assert selectors.former_wordings(new_id) == []
    newest, begun = audit.lines(cast.actor("member"), limit=2)
    assert (newest.sentence, begun.sentence) == (WROTE.format("We ring back."), BEGAN.format("We ring back."))


def test_an_id_that_is_taken_elsewhere_makes_nothing(cast: Cast) -> None:
    with cast.in_scope():
        older, charter = in_force(cast), draft(cast)
        with pytest.raises(Refused, match="This form was sent before"):
            services.value_write(
                charter=charter,
                name="Openness",
                meaning="",
                new_id=older.values.all()[0].id,
                actor=cast.actor("steward"),
            )

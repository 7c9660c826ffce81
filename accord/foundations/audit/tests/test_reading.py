"""Choosing entries, reading them page by page, what is new, and taking them along."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import transaction
from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy

from accord.foundations import clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds, selectors, services
from accord.foundations.audit.changes import changed
from accord.foundations.audit.chosen import ACCORD, Chosen
from accord.foundations.audit.fingerprints import fingerprint, noted
from accord.foundations.audit.models import Entry, Mark
from accord.foundations.audit.news import news
from accord.foundations.errors import Denied
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.foundations.audit.rules import Fact

areas.area("test", gettext_lazy("Trials"))  # on the page of other tests, too
kinds.kind("test.moved", lazystr("{actor} moved {about}."), changes={"due": lazystr("Due")})

NOON = datetime(2026, 7, 1, 11, 0, tzinfo=UTC)
ROOMS_OF_TESTS = {"test", "tests"}


@pytest.fixture
def moved(cast: Cast) -> list[int]:
    """One entry of the council a day for three days, then one of Kestrel."""
    actors = [cast.actor("steward")] * 3 + [cast.actor("kestrel_member")]
    with cast.in_scope(), transaction.atomic():
        numbers = []
        for day, actor in enumerate(actors):
            with clock.at(NOON + timedelta(days=day)):
                entry = services.record(
                    "test.moved", actor=actor, about=cast.member, was_due="2026-07-09", due="2026-07-10"
                )
            numbers.append(entry.number)
    return numbers


def numbers(cast: Cast, chosen: Chosen) -> list[int]:
    with cast.in_scope():
        return [line.number for line in selectors.lines(cast.actor("member"), limit=99, chosen=chosen)]


def test_an_entry_says_who_of_which_organisation_and_what_was_before(cast: Cast, moved: list[int]) -> None:
    with cast.in_scope():
        line = selectors.lines(cast.actor("member"), limit=1)[0]
    assert (line.who, line.organisation, line.area) == ("Ben Ives", "Kestrel Build", "Trials")
    (change,) = line.changes
    assert (change.label, change.was, change.now) == ("Due", "9 Jul 2026", "10 Jul 2026")
    assert line.holds


def test_entries_are_chosen_by_organisation_area_person_and_day(cast: Cast, moved: list[int]) -> None:
    trials = Chosen(area="Trials")
    assert numbers(cast, trials) == moved[::-1]
    assert numbers(cast, Chosen(area="Trials", organisation_id=cast.kestrel.id)) == [moved[3]]
    assert numbers(cast, Chosen(area="Trials", actor="rees")) == moved[2::-1]
    assert numbers(cast, Chosen(area="Trials", actor="Ben Rees")) == []
    assert numbers(cast, Chosen(area="Trials", actor=ACCORD)) == []
    assert set(numbers(cast, Chosen(actor=ACCORD))).isdisjoint(moved)
    days = Chosen(since=NOON + timedelta(days=1), until=NOON + timedelta(days=2))
    assert numbers(cast, days) == [moved[1]]


def test_pages_follow_each_other_by_number(cast: Cast, moved: list[int]) -> None:
    with cast.in_scope():
        member, trials = cast.actor("member"), Chosen(area="Trials")
        first = selectors.lines(member, limit=2, chosen=trials)
        second = selectors.lines(member, limit=2, chosen=trials, before=first[-1].number)
        back = selectors.lines(member, limit=2, chosen=trials, after=second[0].number)
    assert [line.number for line in first + second] == moved[::-1]
    assert back == first


def test_the_organisations_that_have_acted_can_be_chosen(cast: Cast, moved: list[int]) -> None:
    with cast.in_scope():
        assert [name for _id, name in selectors.organisations(cast.actor("member"))] == [
            "Kestrel Build",
            "Northmoor Council",
        ]


def test_an_entry_that_was_changed_does_not_hold(cast: Cast, moved: list[int]) -> None:
    with cast.in_scope():
        Entry.objects.filter(number=moved[1]).update(facts={"due": "2026-07-11"})
        found = selectors.lines(cast.actor("member"), limit=4)
    assert [line.number for line in found if not line.holds] == [moved[1]]


def test_what_is_new_since_somebody_was_here(cast: Cast, moved: list[int]) -> None:
    with cast.in_scope(), clock.at(NOON + timedelta(days=4)), transaction.atomic():
        Entry.objects.filter(number__lt=moved[0]).update(at=NOON - timedelta(days=99))
        member, steward = cast.actor("member"), cast.actor("steward")
        assert news(member).count == 4  # in the last week
        assert not news(member).marked
        services.log_mark_read(number=moved[1], actor=member)
        found = news(member)
        assert (found.since, found.marked, found.count) == (NOON + timedelta(days=1), True, 2)
        assert found.areas == (("Trials", 2),)
        assert news(steward).count == 1  # what others did
        services.log_mark_read(number=moved[3], actor=member)
        assert news(member).count == 0


def test_a_mark_is_a_moment_and_nothing_in_the_log(cast: Cast, moved: list[int]) -> None:
    with cast.in_scope():
        services.log_mark_read(number=moved[3], actor=cast.actor("member"))
        assert selectors.length(cast.actor("member")) == moved[3]
        assert {field.name for field in Mark._meta.fields} == {"id", "partnership_id", "person_id", "at"}
        with pytest.raises(Denied):
            services.log_mark_read(number=1, actor=Actor.system(cast.partnership.id))


def test_only_what_differs_is_a_change_and_long_words_are_cut() -> None:
    before: dict[str, Fact] = {"title": "Old", "minimum": 5, "words": "a" * 400}
    after: dict[str, Fact] = {"title": "New", "minimum": 5, "words": None}
    facts = changed(before, after)
    assert facts == {"was_title": "Old", "title": "New", "was_words": f"{'a' * 299}…", "words": None}


@pytest.mark.parametrize(
    "change", [lambda words: words, str.upper, lambda words: f"  {words}\n", lambda w: w.replace(": ", " ")]
)
def test_a_fingerprint_is_read_as_it_is_noted(change: object) -> None:
    assert callable(change)
    digest = "0123456789abcdef" * 4
    assert noted(change(fingerprint(1234, digest))) == (1234, digest)


@pytest.mark.parametrize(
    "words", ["", "12", "0" * 64, f"12: {'0' * 63}", f"12: {'0' * 65}", f"12: {'g' * 64}", "²: " + "0" * 64]
)
def test_what_is_no_fingerprint_is_none(words: str) -> None:
    assert noted(words) is None


def test_every_room_says_what_people_call_its_part_of_the_log() -> None:
    assert areas.rooms_without_area() - ROOMS_OF_TESTS == set()

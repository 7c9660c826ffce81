"""The programme officer reads over partnerships that appointed one address, and no value beside a name."""

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from accord.foundations import clock, scope
from accord.foundations.access import Actor
from accord.foundations.errors import Denied
from accord.partnership import services as partnerships
from accord.partnership.programme.tests.world import superseded
from accord.partnership.rules import Office, Phase
from accord.programme import asking, officer, sending
from accord.programme.models import Ask, Lesson, Release, Sent
from accord.programme.rules import Kind
from tests.cast import SINCE, Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.partnership.models import Partnership

KEY = "share:values"


@pytest.fixture
def appointed(cast: Cast) -> Cast:
    cast.add_outsider("programme_officer")
    cast.appoint("programme_officer", Office.PROGRAMME_OFFICER)
    return cast


def another(cast: Cast, name: str, *, until_yesterday: bool = False) -> "Partnership":
    """Found a partnership that appoints the same address."""
    founded = partnerships.partnership_found(name=name, phase=Phase.OPERATIONAL, phase_since=SINCE)
    system = Actor.system(founded.id)
    with scope.partnership(founded.id):
        office = partnerships.organisation_join(
            name="Office", short_name="Office", letter="O", signs=False, position=0, actor=system
        )
        person = partnerships.person_join(
            given_name="Pat",
            family_name="Office",
            email=cast.people["programme_officer"].email.upper(),
            staff_number="",
            employer=office,
            actor=system,
        )
        until = clock.now().date() - timedelta(days=1) if until_yesterday else None
        partnerships.office_give(
            person=person, office=Office.PROGRAMME_OFFICER, since=SINCE, until=until, actor=system
        )
    return founded


def released(partnership_id: UUID, value: float | None) -> None:
    with scope.partnership(partnership_id):
        Release.objects.create(
            partnership_id=partnership_id,
            programme=superseded(partnership_id),
            record={KEY: value},
            goes_on=clock.now().date(),
            went_at=clock.now(),
        )


def seen(cast: Cast) -> str:
    answer = visitor(cast, "programme_officer").get(page(cast, "releases:compare"))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_with_few_partnerships_all_is_withheld_and_that_is_said(appointed: Cast) -> None:
    released(appointed.partnership.id, 12.0)
    text = seen(appointed)
    assert "The one partnership of your programme has released its figures of" in text
    assert "Comparing begins with 5." in text
    assert "once 5 partnerships have released theirs" in text
    assert "<table" not in text
    assert "12%" not in text


def test_from_five_on_three_values_stand_there_and_no_name_beside_them(appointed: Cast) -> None:
    for number, value in enumerate((10.0, 20.0, 30.0, 77.0)):
        released(another(appointed, f"Partnership {number}").id, value)
    released(appointed.partnership.id, 95.0)
    text = seen(appointed)
    assert "5 of 5 partnerships have released their figures of" in text
    table = text[text.index("<table") : text.index("</table>")]
    assert "10%" in table
    assert "30%" in table
    assert "95%" in table
    assert "77%" not in text
    assert "20%" not in text
    assert "Partnership 1" not in table
    assert "Partnership 1" in text


def test_other_programmes_are_not_looked_into(appointed: Cast) -> None:
    released(another(appointed, "Ended", until_yesterday=True).id, 50.0)
    released(appointed.other_partnership.id, 50.0)
    with appointed.in_scope():
        actor = appointed.actor("programme_officer")
        assert [each.partnership.name for each in officer.overseen(actor)] == [appointed.partnership.name]
        assert officer.comparison(actor, clock.now().year, [KEY]).gone == ()


def test_nobody_else_compares(appointed: Cast) -> None:
    for name in ("steward", "member", "council_signatory"):
        with appointed.in_scope(), pytest.raises(Denied):
            officer.overseen(appointed.actor(name))
        assert visitor(appointed, name).get(page(appointed, "releases:compare")).status_code == 403
    answer = visitor(appointed, "programme_officer").get(page(appointed, "releases:home"))
    assert answer.status_code == 403


def test_who_asks_for_help_is_read_with_the_day_until_it_is_taken_back(appointed: Cast) -> None:
    with appointed.in_scope():
        made = asking.ask_make(words="How do others hand over?", actor=appointed.actor("steward"))
    assert "How do others hand over?" in seen(appointed)
    assert "Anna Rees asked, since" in seen(appointed)
    with appointed.in_scope():
        asking.ask_end(ask=made, actor=appointed.actor("steward"))
        assert Ask.objects.get(id=made.id).ended_at
    assert "No partnership asks for help." in seen(appointed)


def test_only_shared_lessons_are_read(appointed: Cast) -> None:
    with appointed.in_scope():
        Lesson.objects.create(partnership_id=appointed.partnership.id, title="A draft", words="Not yet")
    assert "A draft" not in seen(appointed)
    with appointed.in_scope():
        Lesson.objects.create(
            partnership_id=appointed.partnership.id,
            title="Tell early",
            words="On the day.",
            state="in_force",
            in_force_since=clock.now(),
        )
    assert "Tell early" in seen(appointed)


def test_what_is_sent_stands_in_every_partnership_with_a_line_in_its_log(appointed: Cast) -> None:
    other = another(appointed, "Westmere")
    with appointed.in_scope():
        told = sending.words_send(
            kind=Kind.LESSON,
            title="Hand over in pairs",
            words="Two weeks.",
            actor=appointed.actor("programme_officer"),
        )
    assert told == 2
    for partnership_id in (appointed.partnership.id, other.id):
        with scope.partnership(partnership_id):
            assert [each.title for each in Sent.objects.all()] == ["Hand over in pairs"]
    read = visitor(appointed, "member").get(page(appointed, "releases:home")).content.decode()
    assert "Hand over in pairs" in read
    assert visitor(appointed, "stranger").get(page(appointed, "releases:home")).status_code == 404

"""Whom a leader and the guide think of as raters, and what is said of too few and too many."""

from datetime import timedelta

import pytest

from accord.foundations import clock
from accord.foundations.outbox import selectors as outbox
from accord.foundations.outbox.letters import writer_of
from accord.foundations.registry import waiting_for
from accord.mechanisms.talks import selectors as talks
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.steps.leadership.feedback import rules, services
from accord.steps.leadership.feedback.candidates import candidates
from accord.steps.leadership.feedback.forms.rating import RatersForm
from accord.steps.leadership.feedback.rules import Because, Group, Near
from accord.steps.leadership.feedback.tests.world import Reviewed, reviewed
from tests.cast import Cast
from tests.visits import visitor


def waits(cast: Cast, name: str) -> list[str]:
    with cast.in_scope():
        return [str(each.what) for each in waiting_for(cast.actor(name))]


def says_no(world: Reviewed, *names: str) -> None:
    cast = world.cast
    with cast.in_scope():
        for name in names:
            services.rating_decline(
                review=world.review, because=Because.TOO_LITTLE_CONTACT, actor=cast.actor(name)
            )


def test_it_works(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Suggested are who reports to the leader, and who was in a talk with her; others stand below."""
    world = reviewed(cast)
    monkeypatch.setattr(talks, "people_met", lambda *_span: {cast.partner_1.id, cast.report_1.id})
    with cast.in_scope():
        found = {each.person.id: each for each in candidates(world.review)}
        form = RatersForm(candidates=list(found.values()), chosen={cast.partner_0.id})
    assert found[cast.report_1.id].near is Near.REPORT
    assert found[cast.partner_1.id].near is Near.TALK
    assert found[cast.partner_2.id].near is None
    partners = next(each for each in form.groups() if each.field.name == Group.PARTNERS)
    assert {option.data["value"] for option in partners.top} == {
        str(cast.partner_0.id),
        str(cast.partner_1.id),
    }
    assert str(cast.partner_2.id) in {option.data["value"] for option in partners.others}
    assert "(same talk)" in partners.top[0].choice_label


def test_a_group_of_fewer_than_three_is_not_asked_for(cast: Cast) -> None:
    world = reviewed(cast, sizes=(5, 5, 2))
    with cast.in_scope():
        form = RatersForm(candidates=candidates(world.review), chosen=())
    assert Group.REPORTS not in form.fields
    assert form.too_small == [("direct reports", 2)]
    shown = [option for each in form.groups() for option in (*each.top, *each.others)]
    assert str(cast.report_0.id) not in {option.data["value"] for option in shown}


def test_whoever_is_new_stands_with_the_day(cast: Cast) -> None:
    """Four months of contact: said beside the name, and left to those who know."""
    world = reviewed(cast)
    with cast.in_scope():
        place = partnership.assignments_in_post().get(person=cast.home_0)
        place.since = world.year.opens_on - rules.CONTACT + timedelta(days=1)
        place.save()
        for each in partnership.assignments_in_post().exclude(person=cast.home_0):
            each.since = world.year.opens_on - rules.CONTACT
            each.save()
        new = {each.person.id: each.new_since for each in candidates(world.review) if each.new_since}
        form = RatersForm(candidates=candidates(world.review), chosen=())
    assert new == {cast.home_0.id: place.since}
    assert any("here only since" in str(option.choice_label) for option in form[Group.HOME])


def test_the_guide_is_told_when_a_no_leaves_a_group_too_small(cast: Cast) -> None:
    world = reviewed(cast, sizes=(4, 5, 4)).confirmed()
    kind, what = "feedback.said_no", "Think of other raters for Ruth Aske: somebody said no"
    says_no(world, "home_0")
    with cast.in_scope():
        assert kind not in {found.kind for found in outbox.envelopes(limit=200)}
    assert what not in waits(cast, "trusted_person")
    says_no(world, "home_1")
    assert what in waits(cast, "trusted_person")
    with cast.in_scope():
        letter = writer_of(kind)(world.review.id)
        (found,) = [each for each in outbox.envelopes(limit=200) if each.kind == kind]
        assert letter is not None
        assert found.address == cast.trusted_person.email
        assert "Home" not in letter.text
    with cast.in_scope():
        more = [*world.raters["home"][2:], *world.raters["partner"], *world.raters["report"]]
        cast.add_colleague("home_9", cast.council)
        services.raters_confirm(
            review=world.review, people=[*more, cast.home_9], actor=cast.actor("trusted_person")
        )
        assert writer_of(kind)(world.review.id) is None
    assert what not in waits(cast, "trusted_person")


def test_more_than_twenty_are_asked_all_the_same_and_said_to_be_many(cast: Cast) -> None:
    world = reviewed(cast, sizes=(8, 8, 5)).proposed()
    address = f"/p/{cast.partnership.id}/leadership/feedback/of/{world.review.id}"
    two = {"home": [str(person.id) for person in world.raters["home"][:2]]}
    leader = visitor(cast, "director").post(f"{address}/raters/", two, follow=True)
    assert "Peers at home: 2 so far, and a group has three at least." in leader.content.decode()
    given = {
        Group.HOME: [str(person.id) for person in world.raters["home"]],
        Group.PARTNERS: [str(person.id) for person in world.raters["partner"]],
        Group.REPORTS: [str(person.id) for person in world.raters["report"]],
    }
    guide = visitor(cast, "trusted_person")
    page = guide.post(f"{address}/confirm/", given, follow=True).content.decode()
    assert "21 people are asked, and 20 are plenty." in page


def test_a_leader_whose_guide_is_gone_chooses_another(cast: Cast) -> None:
    world = reviewed(cast).closed(
        {"home": [3, 4, 2, 3, 4], "partner": [2, 3, 3, 4, 2], "report": [4, 4, 3, 3]}
    )
    what = "Choose another guide for your review"
    with clock.at(world.after()):
        assert what not in waits(cast, "director")
        with cast.in_scope():
            people.person_leave(person=cast.trusted_person, last_day=partnership.today(), actor=cast.system)
    with clock.at(world.after() + timedelta(days=1)):
        assert what in waits(cast, "director")

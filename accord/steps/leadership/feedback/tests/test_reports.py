"""From raters who answer in confidence to the report: who reads it when, and what stands in it."""

from datetime import timedelta

import pytest

from accord.analysis.cells import Banded, Shown, Suppressed
from accord.analysis.feedback import TOGETHER
from accord.foundations import access, clock
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.rounds.ballot.tests.world import groups_of
from accord.mechanisms.rounds.reports import selectors as reports
from accord.mechanisms.rounds.reports import services as sharing
from accord.partnership import actors
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.steps.leadership.feedback import services
from accord.steps.leadership.feedback.tests.world import agreed_year, reviewed
from tests.cast import Cast

MANY = {"home": [3, 4, 2, 3, 4], "partner": [2, 3, 3, 4, 2], "report": [4, 4, 3, 3]}


def test_it_works(cast: Cast) -> None:
    world = reviewed(cast).closed(MANY, words="Listens, says").handed_over()
    with cast.in_scope(), clock.at(world.after()):
        report = reports.report_for(cast.actor("director"), world.round_id)
    figures, key = report.content.figures, world.year.statements[0]["key"]
    assert [(group.name, group.invited) for group in figures.groups] == [
        ("All raters together", 14),
        ("peers at home", 5),
        ("peers in other partners", 5),
        ("direct reports", 4),
    ]
    together = figures.cell(TOGETHER, key)
    assert isinstance(together, Shown)
    assert (together.n, together.mean) == (14, 3.14)
    assert len(report.content.said) == 14


def test_it_is_the_guides_until_the_talk_and_then_the_leaders(cast: Cast) -> None:
    world = reviewed(cast).closed(MANY)
    report, guide, leader = world.report(), "trusted_person", "director"

    def readers() -> set[str]:
        found = world.report()
        return {name for name in cast.people if access.allows(cast.actor(name), "reports.read", found)}

    with cast.in_scope(), clock.at(world.after()):
        assert readers() == {guide}
        services.debrief_book(
            review=world.fresh(), on=partnership.today() + timedelta(days=3), actor=cast.actor(guide)
        )
        assert readers() == {guide}
        with pytest.raises(Denied):
            reports.report_for(cast.actor(leader), report.round_id)
        world.handed_over()
        assert readers() == {leader}


def test_it_is_shared_by_the_own_act_and_taken_back(cast: Cast) -> None:
    world = reviewed(cast).closed(MANY).handed_over()
    with cast.in_scope(), clock.at(world.after()):
        leader, chair = cast.actor("director"), cast.actor("council_signatory")
        share = sharing.report_share(report=world.report(), person=cast.council_signatory, actor=leader)
        assert reports.report_for(chair, world.report().round_id).row.id == share.report_id
        with pytest.raises(Denied):
            sharing.report_take_back(share=share, actor=chair)
        assert not access.allows(chair, "reports.take", world.report())
        sharing.report_take_back(share=share, actor=leader)
        with pytest.raises(Denied):
            reports.report_for(chair, world.report().round_id)


def test_it_is_shared_with_no_rater(cast: Cast) -> None:
    world = reviewed(cast).closed(MANY).handed_over()
    with cast.in_scope(), clock.at(world.after()), pytest.raises(Refused, match="was asked to rate you"):
        sharing.report_share(
            report=world.report(), person=world.raters["home"][4], actor=cast.actor("director")
        )


def test_what_raters_wrote_stands_from_ten_of_them_and_the_guide_may_leave_some_out(cast: Cast) -> None:
    few = {"home": [3, 4, 2], "partner": [2, 3, 3], "report": [4, 4, 3]}
    world = reviewed(cast).closed(few, words="Listens, says")
    with cast.in_scope(), clock.at(world.after()):
        assert reports.content_of(world.report()).said == ()


def test_what_the_guide_leaves_out_is_destroyed(cast: Cast) -> None:
    world = reviewed(cast).closed(MANY, words="Listens, says")
    with cast.in_scope(), clock.at(world.after()):
        before = reports.content_of(world.report()).said
        world.handed_over(without=[0, 3])
        left = reports.content_of(world.report()).said
    assert left == tuple(each for at, each in enumerate(before) if at not in {0, 3})


def test_a_group_of_which_two_answered_is_dropped(cast: Cast) -> None:
    world = reviewed(cast).closed(MANY | {"report": [4, 4]})
    with cast.in_scope():
        figures = reports.content_of(world.report()).figures
    key = world.year.statements[0]["key"]
    assert isinstance(figures.cell("reports", key), Suppressed)
    hidden = [group.key for group in figures.groups if isinstance(figures.cell(group.key, key), Suppressed)]
    assert len(hidden) == 2
    assert isinstance(figures.cell(TOGETHER, key), Shown | Banded)


def test_who_rates_is_sealed_with_no_more_than_the_group(cast: Cast) -> None:
    """Of the roster the answer side knows the group, and neither organisation, tier nor team."""
    world = reviewed(cast).opened()
    with cast.in_scope():
        groups = groups_of(world.round_id)
    assert {groups[person.id] for person in world.raters["partner"]} == {"partners"}
    assert set(groups.values()) == {"home", "partners", "reports"}
    assert world.fresh().round is not None


def test_a_second_report_says_what_moved(cast: Cast) -> None:
    first = reviewed(cast).closed(MANY).handed_over()
    with clock.at(first.after() + timedelta(days=330)):
        with cast.in_scope():
            year = agreed_year(cast, title="Leader feedback, a year later")
            review = year.reviews.get(leader=cast.director)
        second = type(first)(cast, review, first.raters)
        second.closed({group: [min(5, each + 1) for each in given] for group, given in MANY.items()})
        with cast.in_scope():
            figures = reports.content_of(second.report()).figures
    change = figures.change(year.statements[0]["key"])
    assert change is not None
    assert change.sure
    assert change.difference == pytest.approx(1.0)


def test_a_facilitator_reads_it_as_long_as_the_engagement_lasts(cast: Cast) -> None:
    """And only where it covers results; from the day after its end nothing is left of it (law 2)."""
    world = reviewed(cast)
    with cast.in_scope():
        last = world.year.closes_on + timedelta(days=3)
    cast.add_facilitator(until=last)
    with cast.in_scope():
        leader, guide = cast.actor("director"), cast.actor("facilitator")
        services.guide_choose(review=world.review, guide=cast.facilitator, chair=None, actor=leader)
        services.raters_propose(review=world.review, people=world.everybody(), actor=leader)
        services.raters_confirm(review=world.review, people=world.everybody(), actor=guide)
    world.closed(MANY)
    with cast.in_scope(), clock.at(world.after()):
        found = world.report()
        assert access.allows(cast.actor("facilitator"), "reports.read", found)
    with cast.in_scope(), clock.at(world.after() + timedelta(days=4)):
        assert actors.actor_for(cast.facilitator.id) is None or not access.allows(
            cast.actor("facilitator"), "reports.read", found
        )
        services.guide_choose(
            review=world.fresh(), guide=cast.trusted_person, chair=None, actor=cast.actor("director")
        )
        assert access.allows(cast.actor("trusted_person"), "reports.read", world.report())


def test_a_guide_whose_office_ended_reads_nothing(cast: Cast) -> None:
    world = reviewed(cast).closed(MANY)
    guide = cast.actor("trusted_person")
    with cast.in_scope(), clock.at(world.after()):
        assert access.allows(guide, "reports.read", world.report())
        people.person_leave(person=cast.trusted_person, last_day=partnership.today(), actor=cast.system)
    with clock.at(world.after() + timedelta(days=1)), cast.in_scope():
        assert actors.actor_for(cast.trusted_person.id) is None

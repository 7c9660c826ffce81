"""The demo, filled twice through the services; every test here reads what stands after the second filling."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from pytest_django import DjangoDbBlocker

from accord.analysis.published import Cut, Published, Shown, Suppressed
from accord.foundations import clock, scope
from accord.foundations.access import Actor
from accord.foundations.audit import selectors as audit
from accord.foundations.outbox import selectors as outbox
from accord.foundations.outbox.letters import sort_of
from accord.foundations.outbox.pacing import Sort
from accord.gateways.command import demo
from accord.gateways.command.demo.founding import NAME
from accord.gateways.command.demo.leanings import COMMENTS
from accord.mechanisms.cascade import progress as cascade
from accord.mechanisms.cascade import selectors as cascades
from accord.mechanisms.cascade.rules import BriefingState, CascadeState
from accord.mechanisms.first_hour import selectors as first_hour
from accord.mechanisms.first_hour.rules import Stage
from accord.mechanisms.issues import selectors as issues
from accord.mechanisms.measures import selectors as measures
from accord.mechanisms.measures.rules import Verdict
from accord.mechanisms.plans import movement
from accord.mechanisms.plans import selectors as plans
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.publishing.moved import Verdict as Moved
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.talks import selectors as talks
from accord.mechanisms.undertakings import selectors as undertakings
from accord.partnership import selectors as partnership
from accord.partnership.actors import actor_for
from accord.partnership.rules import Office
from accord.standards import selectors as standards
from accord.steps.values.our_dilemmas import selectors as dilemmas
from accord.steps.values.our_dilemmas.bank import bank

pytestmark = [pytest.mark.long, pytest.mark.timeout(2_400), pytest.mark.usefixtures("db")]  # filled twice


@dataclass
class Filled:
    """What a filling left behind: the reader, what was published, and all that was logged."""

    reader: Actor
    published: list[Published]
    logged: list[str] = field(default_factory=list)

    @property
    def pulses(self) -> list[Published]:
        """What the rounds on the charter said, the latest first; not those about dilemmas."""
        return [found for found in self.published if any(item.core for item in found.items)]


class Listener(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__(logging.DEBUG)
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.startswith("django.db"):
            self._lines.append(record.getMessage())


def filled() -> Filled:
    lines: list[str] = []
    listener = Listener(lines)
    logging.getLogger().addHandler(listener)
    try:
        demo.fill()
    finally:
        logging.getLogger().removeHandler(listener)
    with scope.off():
        partnership_id, _westmere = partnership.partnership_ids()
    with scope.partnership(partnership_id):
        (steward,) = partnership.holders(Office.STEWARD)
        reader = actor_for(steward.id)
        assert reader is not None
        return Filled(reader, [found for _round, found in publishing.results(reader)], lines)


def keys() -> frozenset[str]:
    folder = Path(settings.ACCORD_KEYS)
    return frozenset(path.stem for path in folder.iterdir()) if folder.exists() else frozenset()


@pytest.fixture(scope="module")
def keys_before() -> frozenset[str]:
    """What other tests of this process have left there, whose rounds are gone."""
    return keys()


@pytest.fixture(scope="module")
def twice(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, keys_before: frozenset[str]
) -> Iterator[tuple[Filled, Filled]]:
    """Fill the demo, and fill it again on the same day."""
    with django_db_blocker.unblock(), clock.at(clock.now()):
        yield filled(), filled()
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture
def northmoor(twice: tuple[Filled, Filled]) -> Iterator[Filled]:
    with scope.partnership(twice[1].reader.partnership_id):
        yield twice[1]


def test_it_works(northmoor: Filled) -> None:
    assert partnership.partnership().name == NAME
    people = partnership.people_in_post()
    counts = [
        sum(found.assignment.organisation_id == organisation.id for found in people)
        for organisation in partnership.organisations()
    ]
    assert counts == [23, 34, 4, 14, 8, 8, 0, 0, 0]  # the programme’s, and those from whom facilitators come
    assert sum(team.organisation is None for team in partnership.teams()) == 3
    assert partnership.assignments_in_post().filter(main=False).count() == 6
    assert standards.charter_in_force() is not None


def test_the_charter_went_down_the_teams_twice_and_one_team_of_one_partner_is_late(northmoor: Filled) -> None:
    found = cascades.cascades(northmoor.reader)
    latest, former = (each for each in found if each.state != CascadeState.ENDED)  # else the declaration
    assert [CascadeState(each.state) for each in (latest, former)] == [
        CascadeState.OPEN,
        CascadeState.SUPERSEDED,
    ]
    whole = cascade.whole_of(latest)
    assert [str(branch.briefing) for branch in whole.at(BriefingState.LATE)] == ["Site south"]
    assert (whole.reach.in_post, whole.reach.missing) == (91, 11)
    guests_only = {str(branch.briefing) for branch in whole.branches if not branch.reach.in_post}
    assert guests_only == {"Partnership board", "Site office"}


def test_four_measures_have_values_and_one_lies_outside_of_its_tolerance(northmoor: Filled) -> None:
    found = measures.all_series()
    assert [len(each.points) for each in found] == [8, 24, 8, 8]
    assert [len(each.missing) for each in found] == [0, 0, 1, 0]
    assert [sum(point.is_revised for point in each.points) for each in found] == [0, 0, 0, 1]
    outside = [each.latest and each.latest.verdict is Verdict.OUTSIDE for each in found]
    assert outside == [True, False, False, False]
    assert found[1].runs() is not None


def test_nine_rounds_are_closed_one_is_open_and_the_next_is_before_the_partners(northmoor: Filled) -> None:
    states = [found.state for found in questionnaires.rounds(northmoor.reader)]
    assert states == [RoundState.PROPOSED, RoundState.OPEN, *[RoundState.CLOSED] * 9]


def test_the_talk_about_the_newest_result_is_planned_and_those_before_were_held(northmoor: Filled) -> None:
    standing = talks.standing()
    assert standing is not None
    assert (standing.talk_id is not None, standing.progress.decided) == (True, 0)
    assert [talks.is_finished(found.id) for found in questionnaires.latest_closed(9)] == [False, *[True] * 8]
    assert [found.talk_id for found in talks.not_talked_about()] == [standing.talk_id]


def test_each_result_says_what_moved_since_the_one_before(northmoor: Filled) -> None:
    third, second, first = northmoor.pulses
    assert not first.changes
    for later in (second, third):
        assert any(change.sure for change in later.changes)
        assert not all(change.sure for change in later.changes)


def test_the_newest_result_is_cut_by_team_and_by_tiers_of_organisations(northmoor: Filled) -> None:
    third, second, _first = northmoor.pulses
    assert {group.cut for group in second.groups} == {Cut.EVERYONE, Cut.ORGANISATION, Cut.TIER}
    tiers = [second.cell(group.key, "core:leadership") for group in second.groups_of(Cut.TIER)]
    assert any(isinstance(cell, Shown) for cell in tiers), "the page of leaders draws it"
    names = [group.name for group in third.groups_of(Cut.ORGANISATION)]
    assert names == ["Northmoor Council", "Kestrel Build", "Investor and schools", "Tern Services"]
    for cut, groups in ((Cut.TEAM, 5), (Cut.ORGANISATION_TIER, 2)):
        cells = [third.cell(group.key, "core:values") for group in third.groups_of(cut)]
        assert sum(not isinstance(cell, Suppressed) for cell in cells) >= groups
    assert "Commercial and Kestrel education" in [group.name for group in third.groups_of(Cut.TEAM)]


def test_two_dilemmas_were_asked_and_one_is_in_the_bank(northmoor: Filled) -> None:
    found = [dilemmas.has_result(each) for each in dilemmas.dilemmas(northmoor.reader)]
    assert found == [False, False, True, True]
    charter = standards.charter_in_force()
    assert charter is not None
    assert [each.title for each in bank(charter)] == ["The late drawing"]


def test_undertakings_were_kept_dropped_and_are_overdue(northmoor: Filled) -> None:
    counts = undertakings.counts()
    assert (counts.done, counts.dropped, counts.overdue, counts.open) == (45, 4, 2, 38)


def test_an_issue_is_on_its_second_rung_and_one_was_settled_with_a_lesson(northmoor: Filled) -> None:
    (climbing,) = issues.open_issues(northmoor.reader)
    assert climbing.stay.rung.position == 2
    (settled,) = issues.lessons(northmoor.reader, words="", page=1).issues
    assert (settled.stay.rung.position, bool(settled.lesson)) == (1, True)


def test_one_line_of_the_plan_moved_and_one_did_not(northmoor: Filled) -> None:
    latest = publishing.results_on_charter(northmoor.reader, most=1)[0]
    found = plans.entries_in(northmoor.reader, plans.plan_of_partnership())
    verdicts = [
        moved.verdict
        for entry in found
        if entry.owner_id is not None
        for moved in movement.moved(latest, entry.line.behaviour.thread, entry.line)
    ]
    assert verdicts.count(Moved.UP) == 1
    assert verdicts.count(Moved.UNSURE) == 7
    (neglected,) = [entry for entry in found if entry.is_neglected]
    assert neglected.days_without_owner == 38


def test_every_log_is_whole(northmoor: Filled) -> None:
    assert audit.chain_break() is None


def test_only_the_open_round_still_has_keys(northmoor: Filled, keys_before: frozenset[str]) -> None:
    (open_round,) = questionnaires.open_rounds()
    assert keys() - keys_before == {str(open_round.id)}


def test_the_same_values_are_published_each_time(twice: tuple[Filled, Filled]) -> None:
    first, second = (_values(found.published) for found in twice)
    assert first == second
    assert len(first) > 100


def _values(published: list[Published]) -> list[tuple[object, ...]]:
    """What is shown, without the keys, which differ each time."""
    return [
        (found.title, group.name, item.text, found.cell(group.key, item.key))
        for found in published
        for group in found.groups
        for item in found.items
    ]


def test_no_answer_stands_in_a_log(northmoor: Filled) -> None:
    logged = "\n".join(northmoor.logged)
    sentences = "\n".join(line.sentence for line in audit.lines(northmoor.reader, limit=10_000))
    assert not [comment for comment in COMMENTS if comment in logged or comment in sentences]


def test_letters_wait_for_those_who_have_not_answered_and_can_be_read(northmoor: Filled) -> None:
    letters = outbox.envelopes(limit=1000)
    waiting = [found for found in letters if found.state == found.State.WAITING]
    # What can wait is held until Monday.
    assert {found.kind for found in waiting if sort_of(found.kind) is not Sort.NO_DAY} == {"ballot.reminder"}
    assert all(outbox.envelope_read(found.id)[1] for found in waiting)
    # Whoever was asked in a round; somebody who came later; and the facilitator from outside.
    assert len({found.address for found in letters}) == 87


def test_another_partnership_has_begun_in_a_room_this_very_hour(twice: tuple[Filled, Filled]) -> None:
    with scope.off():
        _northmoor, westmere = partnership.partnership_ids()
    with scope.partnership(westmere):
        hour = first_hour.hour_or_none()
        assert hour is not None
        assert first_hour.stage_of(hour) is Stage.READ
        assert len(partnership.organisations_with_a_signatory()) == 2


def test_those_who_may_sign_were_asked_by_letter(northmoor: Filled) -> None:
    asked = [found for found in outbox.envelopes(limit=1000) if found.kind == "partnership.asked_to_sign"]
    # Three rounds, cap, programme, goals, brand and two facilitators in the last ninety days; older are gone.
    assert len(asked) == 9 * 6
    assert all(found.state == found.State.SENT for found in asked)


def test_a_filling_that_was_killed_is_begun_anew(northmoor: Filled) -> None:
    assert not demo.is_wanted()
    mark = settings.ACCORD_VAR / "demo.unfinished"
    mark.write_text(str(northmoor.reader.partnership_id))
    assert demo.is_wanted()
    mark.write_text("00000000-0000-4000-8000-000000000000")
    assert not demo.is_wanted()
    mark.unlink()

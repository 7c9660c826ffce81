"""An issue begins on the lowest rung, is answered, climbs for a reason, and is settled with a lesson."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import waiting_for
from accord.mechanisms.issues import ladders, selectors, services
from accord.mechanisms.issues.models import Issue
from accord.mechanisms.issues.rules import IssueState, Leaving
from accord.mechanisms.issues.tests.world import agreed, raised
from accord.partnership.merging import services as merging
from accord.partnership.merging.services import Taken
from tests.cast import Cast

TUESDAY = datetime(2026, 11, 24, 12, tzinfo=UTC)
LATE = TUESDAY + timedelta(days=8)


@pytest.fixture(autouse=True)
def on_tuesday(cast: Cast) -> Iterator[None]:
    with clock.at(TUESDAY), cast.in_scope():
        agreed(cast)
        yield


def waits(cast: Cast, name: str) -> list[str]:
    return [what for each in waiting_for(cast.actor(name)) if "issue" in (what := str(each.what))]


def test_it_works(cast: Cast) -> None:
    """An issue climbs two rungs, and is settled on the third."""
    issue = raised(cast)
    assert (issue.number, issue.stay.rung.position, issue.stay.due) == (1, 1, date(2026, 12, 1))
    services.issue_answer(issue=issue, words="We look at it.", actor=cast.actor("kestrel_member"))
    with clock.at(TUESDAY + timedelta(days=1)):
        issue = services.issue_pass_up(issue=issue, reason="Neither of us may.", actor=cast.actor("member"))
    assert (issue.stay.rung.position, issue.stay.due) == (2, date(2026, 12, 2))
    issue = services.issue_pass_up(issue=issue, reason="It costs money.", actor=cast.actor("director"))
    assert (issue.stay.rung.position, issue.stay.due) == (3, date(2026, 12, 8))
    issue = services.issue_settle(
        issue=issue, how="One store.", lesson="Ask who may decide first.", actor=cast.actor("steward")
    )
    assert (issue.state, issue.settled_at, issue.lesson) == (
        IssueState.SETTLED,
        TUESDAY,
        "Ask who may decide first.",
    )
    way = [(stay.rung.position, stay.left, stay.left_because) for stay in issue.stays.all()]
    assert way == [
        (1, Leaving.PASSED_UP, "Neither of us may."),
        (2, Leaving.PASSED_UP, "It costs money."),
        (3, Leaving.SETTLED, "One store."),
    ]


def test_issues_are_numbered_and_the_log_tells_numbers_and_no_word(cast: Cast) -> None:
    first, second = raised(cast, title="Secret one"), raised(cast, title="Secret two")
    services.issue_pass_up(issue=first, reason="Secret reason", actor=cast.actor("member"))
    services.issue_answer(issue=second, words="Secret answer", actor=cast.actor("member"))
    services.issue_settle(issue=second, how="Secret", lesson="Secret", actor=cast.actor("member"))
    told = [line.sentence for line in audit.lines(cast.actor("member"), limit=5)]
    assert told == [
        "Mia Marsh settled issue 2 on rung 1.",
        "Mia Marsh answered issue 2, on rung 1.",
        "Mia Marsh passed issue 1 up to rung 2.",
        "Sam Poole raised issue 2.",
        "Sam Poole raised issue 1.",
    ]


@pytest.mark.parametrize(("title", "what", "field"), [(" ", "x", "title"), ("x", " ", "what")])
def test_it_needs_words(cast: Cast, title: str, what: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        services.issue_raise(title=title, what=what, behaviour=None, actor=cast.actor("member"))
    assert refused.value.field == field


def test_a_form_sent_twice_raises_one(cast: Cast) -> None:
    given = {"title": "Late", "what": "Again", "behaviour": None, "actor": cast.actor("member")}
    issue_id = uuid4()
    first = services.issue_raise(issue_id=issue_id, **given)  # type: ignore[arg-type]  # as a form gives them
    assert services.issue_raise(issue_id=issue_id, **given) == first  # type: ignore[arg-type]  # as a form gives them
    assert Issue.objects.count() == 1


@pytest.mark.parametrize("name", ["director", "manager", "steward", "kestrel_signatory"])
def test_only_who_stands_on_its_rung_handles_it(cast: Cast, name: str) -> None:
    issue, actor = raised(cast), cast.actor(name)
    with pytest.raises(Denied):
        services.issue_answer(issue=issue, words="x", actor=actor)
    with pytest.raises(Denied):
        services.issue_pass_up(issue=issue, reason="x", actor=actor)
    with pytest.raises(Denied):
        services.issue_settle(issue=issue, how="x", lesson="x", actor=actor)


def test_once_it_has_gone_up_those_below_no_longer_handle_it(cast: Cast) -> None:
    issue = raised(cast)
    services.issue_pass_up(issue=issue, reason="Up", actor=cast.actor("member"))
    with pytest.raises(Denied):  # on a page that was opened before
        services.issue_settle(issue=issue, how="x", lesson="x", actor=cast.actor("member"))


def test_when_the_time_has_run_out_whoever_raised_it_may_pass_it_up(cast: Cast) -> None:
    issue, raiser = raised(cast), cast.actor("manager")
    with clock.at(datetime(2026, 12, 1, 20, tzinfo=UTC)), pytest.raises(Denied):
        services.issue_pass_up(issue=issue, reason="x", actor=raiser)
    with clock.at(LATE):
        assert waits(cast, "manager") == ["Pass up issue 1 if you want to: “Drawings reach the site late”"]
        with pytest.raises(Denied):
            services.issue_settle(issue=issue, how="x", lesson="x", actor=raiser)
        up = services.issue_pass_up(issue=issue, reason="Nobody answers.", actor=raiser)
    assert up.stay.rung.position == 2


def test_every_step_needs_its_words(cast: Cast) -> None:
    issue, actor = raised(cast), cast.actor("member")
    for act, field in (
        (lambda: services.issue_answer(issue=issue, words=" ", actor=actor), "words"),
        (lambda: services.issue_pass_up(issue=issue, reason=" ", actor=actor), "reason"),
        (lambda: services.issue_settle(issue=issue, how=" ", lesson="x", actor=actor), "how"),
        (lambda: services.issue_settle(issue=issue, how="x", lesson=" ", actor=actor), "lesson"),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.field == field
    with pytest.raises(IntegrityError), transaction.atomic():
        Issue.objects.filter(id=issue.id).update(state=IssueState.SETTLED, settled_at=TUESDAY)


def test_from_the_top_it_goes_nowhere_and_what_is_settled_stays_so(cast: Cast) -> None:
    issue = raised(cast)
    issue = services.issue_pass_up(issue=issue, reason="Up", actor=cast.actor("member"))
    issue = services.issue_pass_up(issue=issue, reason="Up", actor=cast.actor("director"))
    steward = cast.actor("steward")
    with pytest.raises(Refused, match="top rung"):
        services.issue_pass_up(issue=issue, reason="Up", actor=steward)
    services.issue_settle(issue=issue, how="So", lesson="This", actor=steward)
    with pytest.raises(Refused, match="settled already"):
        services.issue_answer(issue=issue, words="More", actor=steward)


def test_where_nobody_stands_it_waits_for_the_steward(cast: Cast) -> None:
    issue = raised(cast)
    assert waits(cast, "member") == ["Settle or pass up issue 1: “Drawings reach the site late”"]
    assert waits(cast, "steward") == []
    issue = services.issue_pass_up(issue=issue, reason="Up", actor=cast.actor("member"))
    services.issue_pass_up(issue=issue, reason="Up", actor=cast.actor("director"))
    assert waits(cast, "member") == waits(cast, "director") == []
    assert waits(cast, "steward") == ["Settle or pass up issue 1: “Drawings reach the site late”"]


def test_lessons_are_found_by_everybody_by_any_of_their_words(cast: Cast) -> None:
    issue = raised(cast, title="Drawings late")
    services.issue_settle(
        issue=issue, how="One STORE for all", lesson="Ask first who may decide", actor=cast.actor("member")
    )
    raised(cast, title="Still open, who may decide")
    reader = cast.actor("harbour_signatory")
    for words, count in (("", 1), ("decide first", 1), ("store", 1), ("drawings october", 1), ("weather", 0)):
        assert selectors.lessons(reader, words=words, page=1).count == count, words


def test_two_records_that_become_one_stand_on_a_rung_once(cast: Cast) -> None:
    twin = cast.add_colleague("twin", cast.council)
    rung = ladders.rung_for(cast.actor("member"), raised(cast).stay.rung_id)
    services.holder_name(
        rung=rung, organisation=cast.council, person=twin, actor=cast.actor("council_signatory")
    )
    merging.people_merge(kept=cast.member, gone=twin, taken=Taken(), actor=cast.actor("administrator"))
    stand = [held.person for held in ladders.holders_of([rung.id])]
    assert stand == [cast.member, cast.kestrel_member]

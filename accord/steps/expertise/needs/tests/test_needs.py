"""Needs: raised by anybody, suggested by stated rules, answered once, declined with a reason."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from accord.analysis.published import EVERYONE, Change, Published
from accord.foundations import registry
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.issues import selectors as climbing
from accord.mechanisms.issues import services as issues
from accord.mechanisms.issues.tests.world import agreed, raised
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.steps.expertise.needs import rules, selectors, services
from accord.steps.expertise.needs.rules import NeedState
from accord.steps.expertise.needs.tests.world import needed
from tests.cast import Cast
from tests.published import CLOSED, IN_TIME, VALUES, stored


@pytest.fixture(autouse=True)
def in_scope(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


def published(cast: Cast) -> Published:
    return publishing.published_of(stored(cast))


def falling(found: Published, *items: str, sure: bool = True) -> Published:
    """Let everyone together have fallen at these statements."""
    changes = tuple(
        Change(
            group=EVERYONE,
            item=item,
            difference=-0.5,
            low=-0.9,
            high=-0.1 if sure else 0.1,
            sure=sure,
        )
        for item in items
    )
    return replace(found, changes=changes, certificate=None)


def test_it_works(cast: Cast) -> None:
    need = needed(cast)
    assert selectors.open_needs() == [need]
    services.need_decline(need=need, reason="We can do it.", actor=cast.actor("kestrel_signatory"))
    found = selectors.need_for(cast.actor("member"), need.id)
    assert (found.state, found.reason) == (NeedState.DECLINED, "We can do it.")
    assert selectors.open_needs() == []
    told = [line.sentence for line in audit.lines(cast.actor("member"), limit=2)]
    assert "We can do it." not in " ".join(told)


@pytest.mark.parametrize(("title", "why", "field"), [(" ", "Why", "title"), ("What", " ", "why")])
def test_a_need_says_what_and_why(cast: Cast, title: str, why: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        services.need_raise(title=title, why=why, actor=cast.actor("member"))
    assert refused.value.field == field


def test_a_need_is_declined_once_by_steward_or_signatory_with_a_reason(cast: Cast) -> None:
    need = needed(cast)
    with pytest.raises(Denied):
        services.need_decline(need=need, reason="No.", actor=cast.actor("manager"))
    with pytest.raises(Refused) as refused:
        services.need_decline(need=need, reason=" ", actor=cast.actor("steward"))
    assert refused.value.field == "reason"
    services.need_decline(need=need, reason="No.", actor=cast.actor("steward"))
    with pytest.raises(Refused):
        services.need_decline(need=need, reason="No.", actor=cast.actor("steward"))


def test_a_form_sent_twice_makes_one(cast: Cast) -> None:
    same, actor = uuid4(), cast.actor("member")
    made = [services.need_raise(title="A", why="B", actor=actor, new_id=same) for _each in range(2)]
    assert made[0] == made[1]
    assert len(selectors.open_needs()) == 1


def test_a_wide_sure_gap_suggests_a_need_and_a_narrow_one_does_not(cast: Cast) -> None:
    found = published(cast)
    gap = rules.wide_gap(found)
    assert gap is not None
    assert gap.item == IN_TIME
    near = tuple(replace(each, difference=-0.9, low=-1.4, high=-0.4) for each in found.gaps if each.sure)
    assert rules.wide_gap(replace(found, gaps=near, certificate=None)) is None
    unsure = tuple(replace(each, sure=False, low=-3.0, high=3.0) for each in found.gaps)
    assert rules.wide_gap(replace(found, gaps=unsure, certificate=None)) is None


def test_two_sure_falls_running_suggest_a_need_and_one_does_not(cast: Cast) -> None:
    found = published(cast)
    once = falling(found, VALUES)
    assert rules.fell_twice(once, once) == [VALUES]
    assert rules.fell_twice(once, found) == []
    assert rules.fell_twice(once, falling(found, VALUES, sure=False)) == []


def test_what_is_suggested_is_answered_once(cast: Cast) -> None:
    stored(cast)
    (suggested,) = selectors.suggested()
    with pytest.raises(Denied):
        services.suggestion_decline(suggested=suggested, reason="No.", actor=cast.actor("member"))
    need = services.suggestion_take_up(suggested=suggested, why="It stays.", actor=cast.actor("member"))
    assert need.title == str(suggested.what)
    assert selectors.suggested() == []
    with pytest.raises(Refused):
        services.suggestion_decline(suggested=suggested, reason="No.", actor=cast.actor("steward"))


def test_the_next_round_suggests_anew(cast: Cast) -> None:
    stored(cast)
    (first,) = selectors.suggested()
    services.suggestion_decline(suggested=first, reason="No.", actor=cast.actor("steward"))
    stored(cast, title="Round of January", closed=CLOSED + timedelta(days=90))
    (again,) = selectors.suggested()
    assert again.key != first.key


def test_an_issue_at_the_top_of_the_ladder_suggests_a_need(cast: Cast) -> None:
    agreed(cast)
    issue = raised(cast)
    for name in ("member", "director"):
        assert selectors.suggested() == []
        actor = cast.actor(name)
        found = climbing.issue_for(actor, issue.id)
        issues.issue_pass_up(issue=found, reason="Not ours.", actor=actor)
    (said,) = selectors.suggested()
    assert said.key == f"issues.top:{issue.id}"


def test_a_room_beside_suggests_through_the_registry(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    said = registry.Suggested(key="elsewhere.thing:1", what="The bid team leaves.", because="It says so.")
    monkeypatch.setattr(registry, "suggested_needs", lambda: [said])
    assert selectors.suggested() == [said]

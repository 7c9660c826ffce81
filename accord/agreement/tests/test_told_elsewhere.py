"""What other rooms hear of joint decisions: days, packs, what is found, what is kept about a person."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from accord.agreement import notices, packs, selectors
from accord.agreement.dates import decisions_due
from accord.agreement.models import Decision, FormerText, Proposal
from accord.agreement.notices import Asked
from accord.agreement.tests.test_services import OTHER
from accord.agreement.tests.world import NOON, decide, open_proposal, reword
from accord.foundations import clock
from accord.foundations.errors import Denied
from accord.foundations.registry import (
    Cell,
    Pack,
    Section,
    Span,
    Subject,
    all_shows,
    kept,
    searching,
    sections_of,
)
from tests.cast import Cast

TODAY = NOON.date()
YEAR = Span(since=TODAY - timedelta(days=365), until=TODAY)
TITLE = "How we work together, version 1"


pytestmark = pytest.mark.usefixtures("at_noon")


def agreed(cast: Cast, proposal: Proposal) -> None:
    for partner in ("council", "kestrel", "harbour"):
        decide(cast, proposal, partner)


def subject(person: Any) -> Subject:
    return Subject(
        partnership_id=person.partnership_id, person_id=person.id, name=person.name, address=person.email
    )


def section(found: Section | None) -> Section:
    assert found is not None
    return found


def read(name: str, person: Any) -> list[tuple[Cell, ...]]:
    (found,) = (each for each in kept() if each.name == name)
    return list(found.read(subject(person)))


def forget(name: str, person: Any) -> None:
    (found,) = (each for each in kept() if each.name == name)
    assert found.erase is not None
    found.erase(subject(person))


def test_the_last_day_stands_in_the_calendar_of_whoever_may_decide(cast: Cast, proposal: Proposal) -> None:
    last = proposal.lapses_at.date()
    signatory = cast.actor("council_signatory")
    (due,) = decisions_due(signatory, last, last)
    assert (due.begins, str(due.what)) == (last, f"Agree or decline: {TITLE}")
    assert not list(decisions_due(signatory, TODAY, last - timedelta(days=1)))
    assert not list(decisions_due(signatory, last + timedelta(days=1), last + timedelta(days=9)))
    assert not list(decisions_due(cast.actor("member"), last, last))


def test_the_last_day_is_that_of_the_clocks_of_the_partnership(cast: Cast, proposal: Proposal) -> None:
    """Half past eleven in Greenwich is past midnight in a British summer."""
    Proposal.objects.update(lapses_at=datetime(2027, 6, 10, 23, 30, tzinfo=UTC))
    with timezone.override(ZoneInfo("Europe/London")):
        (due,) = decisions_due(cast.actor("council_signatory"), date(2027, 6, 1), date(2027, 6, 30))
    assert due.begins == date(2027, 6, 11)


def test_packs_say_what_waits_and_for_whom(cast: Cast, proposal: Proposal) -> None:
    member = cast.actor("member")
    found = section(packs.to_decide(member, YEAR))
    assert found.says == "One joint decision waits for partners."
    assert found.rows == (
        (TITLE, "Waits for Northmoor Council, Kestrel Build and Harbour Capital", "23 January 2027"),
    )
    assert section(packs.agreed(member, YEAR)).says == "Nothing was agreed by every partner."
    assert packs.decided(member, YEAR) == []
    agreed(cast, proposal)
    assert section(packs.to_decide(member, YEAR)).says == "No joint decision waits for a partner."


def test_packs_say_what_came_into_force_within_their_days_and_nothing_else(
    cast: Cast, proposal: Proposal
) -> None:
    member = cast.actor("member")
    agreed(cast, proposal)
    with clock.at(NOON + timedelta(minutes=1)):
        open_proposal(cast, title="Still before them")
    found = section(packs.agreed(member, YEAR))
    assert (found.says, found.rows) == (
        "Every partner agreed to one thing.",
        ((TITLE, "24 November 2026"),),
    )
    (held,) = packs.decided(member, YEAR)
    assert (held.what, held.on) == ("1 joint decision", TODAY)
    before = Span(since=TODAY - timedelta(days=9), until=TODAY - timedelta(days=1))
    assert section(packs.agreed(member, before)).rows == ()
    assert packs.decided(member, before) == []


def test_packs_begin_with_joint_decisions_and_name_the_clauses_that_they_show(
    cast: Cast, proposal: Proposal
) -> None:
    member = cast.actor("member")
    for pack, title in ((Pack.BOARD, "What needs deciding"), (Pack.YEAR, "What we agreed")):
        assert str(sections_of(pack, member, YEAR)[0].title) == title
    (shown,) = (each for each in all_shows() if each.found is packs.decided)
    assert shown.clauses == ("4.4", "5.3", "8.6")


def test_it_is_found_by_its_title(cast: Cast, proposal: Proposal) -> None:
    (shelf,) = (each for each in searching.shelves() if each.name == "agreement.proposals")
    (found,) = shelf.read(cast.actor("member"))
    assert (found.title, found.parts) == (TITLE, {"proposal_id": proposal.id})


def test_what_somebody_decided_is_read_and_the_name_taken_out(cast: Cast, proposal: Proposal) -> None:
    decide(cast, proposal, "council")
    with clock.at(NOON + timedelta(minutes=1)):
        reword(cast, proposal, OTHER)
        decide(cast, proposal, "council", agrees=False, reason="Too much.")
    owen = cast.council_signatory
    assert read("agreement.decisions", owen) == [
        (TITLE, "Northmoor Council", "agreed", "", "void, since the text was changed", NOON),
        (TITLE, "Northmoor Council", "declined", "Too much.", "", NOON + timedelta(minutes=1)),
    ]
    assert read("agreement.decisions", cast.member) == []
    forget("agreement.decisions", owen)
    assert {found.by for found in Decision.objects.all()} == {"a former member of Northmoor Council"}


def test_what_somebody_put_forward_and_reworded_is_read_and_the_name_taken_out(
    cast: Cast, proposal: Proposal
) -> None:
    reword(cast, proposal, OTHER)
    for name in ("agreement.proposals", "agreement.rewordings"):
        assert read(name, cast.steward) == [(TITLE, NOON)]
        assert read(name, cast.member) == []
    forget("agreement.rewordings", cast.member)
    assert FormerText.objects.get().by == "Anna Rees"
    forget("agreement.rewordings", cast.steward)
    assert FormerText.objects.get().by == "a former member"


def test_whoever_tells_is_asked_once_however_often_registered(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[Asked] = []
    monkeypatch.setattr(notices, "_tellers", [])
    notices.teller(heard.append)
    told = notices.teller(tell := heard.append)
    assert told is tell
    asked = Asked(proposal_id=uuid4(), partnership_id=uuid4(), parties=(uuid4(),), times=0)
    notices.tell(asked)
    assert heard == [asked]


def test_rooms_above_ask_what_was_ever_put_forward_and_what_came_of_it(cast: Cast) -> None:
    assert not selectors.is_anything_asked()
    assert selectors.latest_about(uuid4(), cast.actor("member")) is None
    proposal = open_proposal(cast)
    assert selectors.is_anything_asked()
    assert selectors.being_decided(proposal.id) == proposal
    assert selectors.undecided_by(cast.council.id) == [proposal]
    agreed(cast, proposal)
    assert selectors.being_decided(proposal.id) is None
    assert selectors.undecided_by(cast.council.id) == []
    latest = selectors.latest_about(proposal.subject_id, cast.actor("member"))
    assert latest is not None
    assert latest.proposal == proposal
    with pytest.raises(Denied):
        selectors.latest_about(proposal.subject_id, replace(cast.actor("member"), roles=frozenset()))

"""The programme of the year is agreed once, by every partner, word for word."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from accord.foundations.errors import Denied, Refused
from accord.partnership import selectors as partnership
from accord.partnership.programme import selectors, services
from accord.partnership.programme.models import Entry, Programme
from accord.partnership.programme.rules import EntryKind, ProgrammeState
from accord.partnership.programme.tests.world import (
    PARTNERS,
    agreed,
    decide,
    drafted,
    proposed,
    words,
)
from tests.cast import Cast


@pytest.fixture(autouse=True)
def _inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


def test_it_works(cast: Cast) -> None:
    proposal = proposed(cast)
    decide(cast, proposal, "council", "kestrel")
    assert selectors.agreed_on(partnership.today()) is None
    decide(cast, proposal, "harbour")
    found = selectors.agreed_on(partnership.today())
    assert found is not None
    assert [entry.title for entry in selectors.rounds_planned(partnership.today())] == ["Pulse of spring"]


def test_of_two_who_begin_in_the_same_moment_one_is_refused(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between looking and writing somebody else has written."""
    first_day = partnership.today()
    span = {"first_day": first_day, "last_day": first_day + timedelta(days=90)}
    services.programme_begin(**span, actor=cast.actor("steward"))
    monkeypatch.setattr(selectors, "is_coming", lambda: False)
    with pytest.raises(Refused, match="is being written"):
        services.programme_begin(**span, actor=cast.actor("steward"))


def test_the_text_says_what_is_planned_and_what_follows_from_it(cast: Cast) -> None:
    text = proposed(cast).text
    for said in (
        "# Pulse of spring",
        "Stays open: 14 days at most",
        "Who is asked: everyone in post then",
        "Results are shown for: everyone together; each organisation; each tier",
        "No group of fewer than 5 answers is shown.",
        "Comment: What should we talk about?",
        "at least seven days before it opens",
        "any one partner may stop it",
    ):
        assert said in text


def test_what_was_changed_behind_the_partners_does_not_come_into_force(cast: Cast) -> None:
    """Whatever wrote it: in force is what every partner read and what is before them, or nothing is."""
    proposal = proposed(cast)
    decide(cast, proposal, "council", "kestrel")
    before_them = Programme.objects.filter(id=proposal.subject_id)
    before_them.update(state=ProgrammeState.DRAFT)
    with pytest.raises(Refused, match="not the text that every partner agreed to"):
        decide(cast, proposal, "harbour")
    before_them.update(state=ProgrammeState.PROPOSED)
    Entry.objects.filter(programme_id=proposal.subject_id).update(title="Another pulse")
    with pytest.raises(Refused, match="The text has changed"):
        decide(cast, proposal, "harbour")
    assert selectors.agreed_on(partnership.today()) is None


def test_only_the_steward_drafts(cast: Cast) -> None:
    today = partnership.today()
    for name in ("member", "director", "kestrel_signatory", "administrator"):
        with pytest.raises(Denied, match="steward drafts"):
            services.programme_begin(
                first_day=today, last_day=today + timedelta(days=9), actor=cast.actor(name)
            )


def test_nothing_is_changed_while_it_is_before_the_partners_or_agreed(cast: Cast) -> None:
    proposal = proposed(cast)
    programme = selectors.programme_for(cast.actor("steward"), proposal.subject_id)
    for _state in (ProgrammeState.PROPOSED, ProgrammeState.IN_FORCE):
        with pytest.raises(Refused, match="settled"):
            services.entry_write(
                programme=programme, entry=None, actor=cast.actor("steward"), **words(partnership.today())
            )
        with pytest.raises(Refused, match="settled"):
            services.programme_discard(programme=programme, actor=cast.actor("steward"))
        if _state == ProgrammeState.PROPOSED:
            decide(cast, proposal, *PARTNERS)


def test_one_no_makes_it_a_draft_again(cast: Cast) -> None:
    proposal = proposed(cast)
    decide(cast, proposal, "kestrel", agrees=False)
    programme = selectors.programme_for(cast.actor("steward"), proposal.subject_id)
    assert programme.state == ProgrammeState.DRAFT
    services.entry_write(
        programme=programme,
        entry=None,
        actor=cast.actor("steward"),
        **words(partnership.today(), kind=EntryKind.TALK, title="Talk of spring"),
    )
    assert (
        "Talk: between" in services.programme_propose(programme=programme, actor=cast.actor("steward")).text
    )


def test_a_newer_one_that_shares_a_day_replaces_it(cast: Cast) -> None:
    older, newer = agreed(cast), agreed(cast, title="Another pulse")
    assert selectors.agreed_on(partnership.today()) == newer
    assert selectors.programme_for(cast.actor("member"), older.id).state == ProgrammeState.SUPERSEDED


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"minimum": 4}, "minimum"),
        ({"cuts": ["shoe size"]}, "cuts"),
        ({"days_open": 90}, "days_open"),
        ({"organisations": []}, "organisations"),
        ({"days_ahead": -1}, "starts_from"),
        ({"days_ahead": 900}, "starts_from"),
    ],
)
def test_what_could_not_be_kept_is_refused_beside_its_field(
    cast: Cast, changes: dict[str, Any], field: str
) -> None:
    if "days_ahead" in changes:
        changes = {"starts_from": partnership.today() + timedelta(days=changes["days_ahead"])}
    with pytest.raises(Refused) as refused:
        drafted(cast, **changes)
    assert refused.value.field == field


def test_one_programme_is_written_at_a_time(cast: Cast) -> None:
    drafted(cast)
    with pytest.raises(Refused, match="already"):
        drafted(cast)


def test_an_empty_one_is_not_proposed(cast: Cast) -> None:
    programme = drafted(cast)
    for entry in programme.entries.all():
        services.entry_remove(programme=programme, entry=entry, actor=cast.actor("steward"))
    with pytest.raises(Refused, match="Nothing is planned"):
        services.programme_propose(programme=programme, actor=cast.actor("steward"))


def test_what_is_not_before_the_partners_any_more_does_not_come_into_force(cast: Cast) -> None:
    proposal = proposed(cast)
    decide(cast, proposal, "council", "kestrel")
    Programme.objects.update(state=ProgrammeState.DRAFT)
    with pytest.raises(Refused, match="not the text that every partner agreed to"):
        decide(cast, proposal, "harbour")
    assert services.DRAFTS.locked(proposal.subject_id).state == ProgrammeState.DRAFT

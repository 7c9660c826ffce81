"""Reading and signing takes time: of those who sign, once each, in the quarter in which they are asked."""

from datetime import UTC, datetime
from uuid import UUID

from accord.agreement import reading
from accord.agreement import services as deciding
from accord.foundations import clock, registry
from accord.foundations.quarters import Quarter
from accord.partnership import services as partnership
from accord.partnership.budget.tests.world import decide, propose
from tests.cast import SINCE, Cast

NOVEMBER = datetime(2026, 11, 25, 12, tzinfo=UTC)
AUTUMN = Quarter(2026, 4)
SIGNATORIES = ("council_signatory", "kestrel_signatory", "harbour_signatory")


def asked(cast: Cast, quarter: Quarter = AUTUMN) -> dict[UUID, int]:
    return dict(registry.minutes_each(registry.asked_in(quarter)))


def ids(cast: Cast, *names: str) -> set[UUID]:
    return {cast.people[name].id for name in names}


def test_it_works(cast: Cast) -> None:
    with cast.in_scope(), clock.at(NOVEMBER):
        proposal = propose(cast)
        expected = reading.minutes(proposal.text)
        assert asked(cast) == dict.fromkeys(ids(cast, *SIGNATORIES), expected)
        assert asked(cast, AUTUMN.next) == {}


def test_having_decided_changes_nothing(cast: Cast) -> None:
    with cast.in_scope(), clock.at(NOVEMBER):
        proposal = propose(cast)
        before = asked(cast)
        decide(cast, proposal, "kestrel")
        assert asked(cast) == before


def test_a_deputy_counts_for_what_he_or_she_decides(cast: Cast) -> None:
    with cast.in_scope(), clock.at(NOVEMBER):
        partnership.mandate_give(
            person=cast.kestrel_member, organisation=cast.kestrel, since=SINCE, deputy=True, actor=cast.system
        )
        proposal = propose(cast)
        assert asked(cast).keys() == ids(cast, *SIGNATORIES)
        decide(cast, proposal, "kestrel", by="kestrel_member")
        assert asked(cast).keys() == ids(cast, "council_signatory", "kestrel_member", "harbour_signatory")


def test_a_deputy_counts_where_nobody_else_signs(cast: Cast) -> None:
    with cast.in_scope(), clock.at(NOVEMBER):
        partnership.mandate_give(
            person=cast.kestrel_member, organisation=cast.kestrel, since=SINCE, deputy=True, actor=cast.system
        )
        partnership.person_leave(person=cast.kestrel_signatory, last_day=SINCE, actor=cast.system)
        propose(cast)
        assert asked(cast).keys() == ids(cast, "council_signatory", "kestrel_member", "harbour_signatory")


def test_whoever_signs_for_two_partners_reads_once(cast: Cast) -> None:
    cast.name_signatory("council_signatory", cast.harbour)
    with cast.in_scope(), clock.at(NOVEMBER):
        proposal = propose(cast)
        assert asked(cast)[cast.council_signatory.id] == reading.minutes(proposal.text)


def test_what_was_withdrawn_is_read_by_nobody_who_had_not_decided(cast: Cast) -> None:
    with cast.in_scope(), clock.at(NOVEMBER):
        proposal = propose(cast)
        decide(cast, proposal, "kestrel")
        deciding.proposal_withdraw(proposal=proposal, actor=cast.actor("steward"))
        assert asked(cast).keys() == ids(cast, "kestrel_signatory")

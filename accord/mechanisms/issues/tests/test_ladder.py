"""The steward drafts the ladder, every partner agrees to it, and names its own people on it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import waiting_for
from accord.mechanisms.issues import ladders, selectors, services
from accord.mechanisms.issues.models import Ladder
from accord.mechanisms.issues.rules import FIRST_LADDER, MOST_RUNGS, LadderState
from accord.mechanisms.issues.tests.world import PARTNERS, agreed, decide, proposed, raised
from accord.partnership import selectors as partnership
from accord.partnership import services as roster
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("inside")


@pytest.fixture
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


def test_it_works(cast: Cast) -> None:
    proposal = proposed(cast)
    assert ladders.in_force() is None
    decide(cast, proposal, "council", "kestrel")
    assert ladders.in_force() is None
    decide(cast, proposal, "harbour")
    ladder = ladders.in_force()
    assert ladder is not None
    assert [(rung.title, rung.days) for rung in ladder.rungs.all()] == [
        (str(title), days) for title, days in FIRST_LADDER
    ]
    told = audit.lines(cast.actor("member"), limit=1)[0].sentence
    assert told == "The escalation ladder is agreed by every partner."


def test_the_text_says_clocks_and_what_each_partner_calls_a_rung(cast: Cast) -> None:
    steward = cast.actor("steward")
    ladder = services.ladder_begin(actor=steward)
    services.rung_write(
        ladder=ladder,
        rung=ladder.rungs.get(position=2),
        title="Those who lead it",
        days=1,
        names={cast.council.id: "Head of property", cast.harbour.id: " "},
        actor=steward,
    )
    text = ladders.text(ladder.id)
    assert "# Rung 2: Those who lead it\n\nTime: 1 working day\nNorthmoor Council: Head of property\n" in text
    assert "Harbour Capital" not in text


def test_one_no_leaves_it_a_draft(cast: Cast) -> None:
    proposal = proposed(cast)
    decide(cast, proposal, "kestrel", agrees=False)
    coming = ladders.coming()
    assert coming is not None
    assert coming.state == LadderState.DRAFT


def test_only_the_steward_drafts_and_only_a_draft_is_changed(cast: Cast) -> None:
    with pytest.raises(Denied):
        services.ladder_begin(actor=cast.actor("council_signatory"))
    steward, proposal = cast.actor("steward"), proposed(cast)
    ladder = Ladder.objects.get(id=proposal.subject_id)
    rung = ladder.rungs.all()[0]
    for act in (
        lambda: services.rung_write(ladder=ladder, rung=rung, title="x", days=1, names={}, actor=steward),
        lambda: services.rung_remove(rung=rung, actor=steward),
        lambda: services.ladder_discard(ladder=ladder, actor=steward),
        lambda: services.ladder_propose(ladder=ladder, actor=steward),
    ):
        with pytest.raises(Refused):
            act()


@pytest.mark.parametrize(
    ("title", "days", "field"), [(" ", 5, "title"), ("Top", 0, "days"), ("Top", 61, "days")]
)
def test_a_rung_has_a_name_and_a_clock(cast: Cast, title: str, days: int, field: str) -> None:
    steward = cast.actor("steward")
    ladder = services.ladder_begin(actor=steward)
    with pytest.raises(Refused) as refused:
        services.rung_write(ladder=ladder, rung=None, title=title, days=days, names={}, actor=steward)
    assert refused.value.field == field


def test_rungs_are_added_on_top_and_close_up_when_one_is_taken_out(cast: Cast) -> None:
    steward = cast.actor("steward")
    ladder = services.ladder_begin(actor=steward)
    services.rung_write(ladder=ladder, rung=None, title="Board", days=20, names={}, actor=steward)
    services.rung_remove(rung=ladder.rungs.get(position=1), actor=steward)
    assert list(ladder.rungs.values_list("position", "title")) == [
        (1, "Those who lead it"),
        (2, "Directors"),
        (3, "Board"),
    ]
    for number in range(3, MOST_RUNGS):
        services.rung_write(ladder=ladder, rung=None, title=f"{number}", days=1, names={}, actor=steward)
    with pytest.raises(Refused, match="6 rungs at most"):
        services.rung_write(ladder=ladder, rung=None, title="One more", days=1, names={}, actor=steward)


def test_one_ladder_is_coming_at_a_time_and_one_is_in_force(cast: Cast) -> None:
    ladder = agreed(cast)
    services.ladder_begin(actor=cast.actor("steward"))
    with pytest.raises(Refused, match="already"):
        services.ladder_begin(actor=cast.actor("steward"))
    with pytest.raises(IntegrityError), transaction.atomic():
        Ladder.objects.exclude(id=ladder.id).update(state=LadderState.IN_FORCE)


def test_a_new_ladder_begins_as_the_old_one_was_and_keeps_who_stands_where_it_is_called_the_same(
    cast: Cast,
) -> None:
    agreed(cast)
    issue = raised(cast)
    steward = cast.actor("steward")
    ladder = services.ladder_begin(actor=steward)
    top = ladder.rungs.get(position=2)
    services.rung_write(ladder=ladder, rung=top, title="Heads", days=4, names={}, actor=steward)
    decide(cast, services.ladder_propose(ladder=ladder, actor=steward), *PARTNERS)
    now = ladders.in_force()
    assert now is not None
    assert now.id == ladder.id
    stand = [(held.rung.position, held.person) for held in ladders.holders_of(r.id for r in now.rungs.all())]
    assert stand == [(1, cast.member), (1, cast.kestrel_member)]
    still = selectors.issue_for(steward, issue.id)
    assert still.stay.rung.ladder.state == LadderState.SUPERSEDED, (
        "it climbs the ladder on which it was raised"
    )
    services.issue_pass_up(issue=still, reason="Not ours", actor=cast.actor("member"))


def test_each_partner_names_its_own_and_nobody_elses(cast: Cast) -> None:
    top = agreed(cast).rungs.all()[2]
    with pytest.raises(Denied):
        services.holder_name(
            rung=top, organisation=cast.kestrel, person=cast.kestrel_member, actor=cast.actor("steward")
        )
    with pytest.raises(Denied):
        services.holder_name(
            rung=top,
            organisation=cast.kestrel,
            person=cast.kestrel_member,
            actor=cast.actor("council_signatory"),
        )
    signatory = cast.actor("kestrel_signatory")
    with pytest.raises(Refused) as refused:
        services.holder_name(rung=top, organisation=cast.kestrel, person=cast.member, actor=signatory)
    assert refused.value.field == "person"
    held = services.holder_name(
        rung=top, organisation=cast.kestrel, person=cast.kestrel_member, actor=signatory
    )
    services.holder_name(rung=top, organisation=cast.kestrel, person=cast.kestrel_member, actor=signatory)
    told = [line.sentence for line in audit.lines(cast.actor("member"), limit=2)]
    assert told[0] == "Kay Lowell named Ben Ives to stand on rung 3 of the escalation ladder."
    assert told[1] != told[0], "named twice, it is one act"
    services.holder_end(holder=held, actor=signatory)
    assert top.id not in ladders.standing()


def test_a_partner_with_nobody_on_a_rung_is_asked_to_name_somebody(cast: Cast) -> None:
    agreed(cast)
    waits = [str(each.what) for each in waiting_for(cast.actor("harbour_signatory"))]
    assert "Name who stands on rung 1 for Harbour Capital, where issues are settled" in waits
    council = [str(each.what) for each in waiting_for(cast.actor("council_signatory"))]
    assert [what for what in council if "stands on rung" in what] == [
        "Name who stands on rung 3 for Northmoor Council, where issues are settled"
    ]


def test_whoever_has_left_stands_nowhere(cast: Cast) -> None:
    ladder = agreed(cast)
    leaver = cast.add_colleague("leaver", cast.council)
    rung = ladder.rungs.all()[2]
    services.holder_name(
        rung=rung, organisation=cast.council, person=leaver, actor=cast.actor("council_signatory")
    )
    assert ladders.holders_of([rung.id])
    roster.person_leave(person=leaver, last_day=partnership.today() - timedelta(days=1), actor=cast.system)
    assert not ladders.holders_of([rung.id])

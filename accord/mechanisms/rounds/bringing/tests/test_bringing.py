"""A finished survey becomes a result that stands when every partner has agreed to exactly that."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from accord.agreement import selectors as agreement
from accord.agreement import services as deciding
from accord.agreement.rules import State
from accord.analysis.published import EVERYONE, Banded, Cut, Published, Reason, Shown, Suppressed
from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.rounds.bringing import selectors, services
from accord.mechanisms.rounds.bringing.matching import own_key
from accord.mechanisms.rounds.bringing.rules import Purpose
from accord.mechanisms.rounds.bringing.tests.world import (
    BEHAVIOUR,
    CORE,
    FACTS,
    NAMES,
    OWN,
    brought,
    csv,
    looked_at,
    rows,
    with_purpose,
)
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.tests.world import agree, charter_in_force
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

pytestmark = pytest.mark.slow

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        charter_in_force(cast)
        yield


def proposed(cast: Cast, proposal: "Proposal") -> Published:
    return selectors.published_of(selectors.brought_for(cast.actor("steward"), proposal.subject_id))


def decline(cast: Cast, proposal: "Proposal") -> None:
    deciding.proposal_decide(
        proposal=proposal,
        party_id=cast.kestrel.id,
        agrees=False,
        reason="Not ours",
        seen_hash=proposal.text_hash,
        actor=cast.actor("kestrel_signatory"),
    )


def test_it_works(cast: Cast) -> None:
    proposal = brought(cast)
    digest = proposed(cast, proposal).digest()
    assert digest in proposal.text
    assert publishing.results(cast.actor("member")) == []
    agree(cast, proposal)
    ((round, published),) = publishing.results(cast.actor("member"))
    assert (round.title, round.source, round.id) == ("Partner survey", "SurveyTool", proposal.subject_id)
    assert published.digest() == digest
    assert published.closed_at.date() == date(2025, 3, 31)
    assert not selectors.is_waiting(proposal.subject_id)
    assert questionnaires.rounds(cast.actor("member")) == []
    sentences = [line.sentence for line in audit.lines(cast.actor("member"), limit=12)]
    assert "Anna Rees brought a finished survey: “Partner survey”, from SurveyTool." in sentences
    assert "“Partner survey”, brought from SurveyTool, stands among the results." in sentences


def test_columns_are_guessed_from_their_names_and_from_what_stands_in_them(cast: Cast) -> None:
    columns = looked_at(cast, csv(rows()))
    guessed = dict(zip(columns.names, columns.purposes, strict=True))
    behaviour = guessed.pop(BEHAVIOUR)
    assert behaviour.startswith("behaviour:")
    assert guessed == {
        "Response ID": Purpose.OUT,
        "Employer": Purpose.ORGANISATION,
        "Grade": Purpose.TIER,
        CORE: "core:leadership",
        OWN: Purpose.STATEMENT,
        "Comments": Purpose.OUT,
    }


def test_what_this_partnership_knows_keeps_its_key(cast: Cast) -> None:
    published = proposed(cast, brought(cast))
    items = {item.text: item for item in published.items}
    assert items[CORE].key == "core:leadership"
    assert items[CORE].core
    assert items[BEHAVIOUR].behaviour
    assert items[BEHAVIOUR].topic == "Openness"
    assert items[OWN].key == own_key(OWN)
    organisations = (cast.council, cast.kestrel, cast.harbour)  # in the order in which all pages show them
    named = [(group.key, group.name) for group in published.groups_of(Cut.ORGANISATION)]
    assert named == [(str(each.id), each.name) for each in organisations]
    assert {group.key for group in published.groups_of(Cut.TIER)} == {"tier:manager", "tier:everyone"}
    assert {group.invited for group in published.groups} == {None}


def test_the_rule_of_every_round_decides_what_is_shown(cast: Cast) -> None:
    published = proposed(cast, brought(cast))
    item = next(item.key for item in published.items if item.text == BEHAVIOUR)
    assert isinstance(published.cell(str(cast.council.id), item), Shown)
    assert isinstance(published.cell(str(cast.harbour.id), item), Suppressed)
    assert isinstance(published.cell(EVERYONE, item), Suppressed)
    assert published.certificate is not None
    assert published.minimum == 5


def test_a_group_of_too_few_that_we_do_not_know_is_not_even_named(cast: Cast) -> None:
    people = (("Northmoor Council", 12), ("kestrel", 14), ("Elin the only one", 1), ("Supply chain", 6))
    published = proposed(cast, brought(cast, csv(rows(people))))
    names = {group.name for group in published.groups_of(Cut.ORGANISATION)}
    assert names == {"Northmoor Council", "Kestrel Build", "Supply chain"}


def test_a_high_answer_that_is_bad_is_turned_round(cast: Cast) -> None:
    content = csv(rows())
    plain = looked_at(cast, content)
    published = [
        proposed(cast, brought(cast, content, columns=columns, title=f"Survey {number}"))
        for number, columns in enumerate((plain, with_purpose(plain, OWN, Purpose.TURNED)))
    ]
    one, other = (found.cell(str(cast.kestrel.id), own_key(OWN)) for found in published)
    assert isinstance(one, Shown)
    assert isinstance(other, Shown)
    assert one.distribution is not None
    assert other.distribution == one.distribution[::-1]


def test_answers_may_begin_elsewhere_than_at_one(cast: Cast) -> None:
    lower = [[*row[:3], *(str(int(cell) - 1) for cell in row[3:6]), row[6]] for row in rows()]
    moved = proposed(cast, brought(cast, csv(lower), lowest=0, highest=4, title="From nought"))
    assert moved.cells == proposed(cast, brought(cast)).cells


@pytest.mark.parametrize("end", ["decline", "withdraw"])
def test_a_result_that_is_not_agreed_to_is_deleted(cast: Cast, end: str) -> None:
    proposal = brought(cast)
    if end == "decline":
        decline(cast, proposal)
    else:
        deciding.proposal_withdraw(proposal=proposal, actor=cast.actor("steward"))
    assert not selectors.is_waiting(proposal.subject_id)
    assert publishing.results(cast.actor("member")) == []


def test_the_next_result_says_what_moved_since_by_the_day_it_closed(cast: Cast) -> None:
    """A later survey is compared with the latest before it, also where an earlier one came in last."""
    agree(cast, brought(cast, closed_on=date(2025, 3, 31)))
    agree(cast, brought(cast, closed_on=date(2024, 3, 31), title="The year before"))
    proposal = brought(cast, csv(rows(shift=1)), closed_on=date(2026, 3, 31), title="The year after")
    changes = {change.item: change for change in proposed(cast, proposal).changes if change.sure}
    assert set(changes) == {"core:leadership"}
    assert changes["core:leadership"].difference == 1.0
    latest = publishing.latest_result()
    assert latest is not None
    assert latest.round.title == "Partner survey"


def test_of_a_small_group_nothing_plain_stands_twice_since_nobody_kept_a_roster(cast: Cast) -> None:
    people = (("Northmoor Council", 12), ("kestrel", 7))
    one_more = (("Northmoor Council", 12), ("kestrel", 8))
    first = brought(cast, csv(rows(people)))
    before = proposed(cast, first).cell(str(cast.kestrel.id), "core:leadership")
    agree(cast, first)
    assert isinstance(before, Shown)
    for day in (date(2026, 3, 31), date(2024, 3, 31)):  # after it, and before it
        later = proposed(cast, brought(cast, csv(rows(one_more)), closed_on=day, title=f"Of {day}"))
        assert isinstance(later.cell(str(cast.kestrel.id), "core:leadership"), Banded)


def test_a_survey_told_again_with_two_late_answers_does_not_give_these_away(cast: Cast) -> None:
    """Naively 12 of the council stand, and 14 a month later, the same and two more: the two had said 5 and 1.

    Ten answers and more stand without a word of who came and went; so both results are read side by side.
    """
    agree(cast, brought(cast))
    late = [["R_8", "Northmoor Council", "manager", "5", "1", "3", ""]] * 2
    again = brought(cast, csv([*rows(), *late]), closed_on=date(2025, 4, 30), title="With two more")
    found = proposed(cast, again)
    council = str(cast.council.id)
    plain = [found.cell(council, item.key) for item in found.items]
    assert all(isinstance(cell, Banded) for cell in plain)
    assert {cell.reason for cell in plain if isinstance(cell, Banded)} == {Reason.CHANGED}
    assert isinstance(found.cell(str(cast.kestrel.id), "core:leadership"), Shown), "these are who they were"


def test_a_result_that_came_meanwhile_makes_the_text_void(cast: Cast) -> None:
    """It was proved beside the results of its day, and holds beside no others."""
    waiting = brought(cast)
    agree(cast, brought(cast, title="Came meanwhile", closed_on=date(2025, 1, 31)))
    with pytest.raises(Refused, match="The text has changed"):
        agree(cast, waiting)
    assert [round.title for round, _ in publishing.results(cast.actor("member"))] == ["Came meanwhile"]


def test_the_partners_read_what_it_follows(cast: Cast) -> None:
    first = brought(cast)
    assert "Follows: no other result" in first.text
    digest = proposed(cast, first).digest()
    agree(cast, first)
    later = brought(cast, closed_on=date(2026, 3, 31), title="Later")
    assert f"Follows: Partner survey, fingerprint {digest}" in later.text
    assert "Comes before: no other result" in later.text


@pytest.mark.parametrize("name", ["member", "manager", "kestrel_signatory", "administrator"])
def test_nobody_but_the_steward_brings(cast: Cast, name: str) -> None:
    content = csv(rows())
    columns = looked_at(cast, content)
    with pytest.raises(Denied):
        services.survey_look(content=content, facts=FACTS, actor=cast.actor(name))
    with pytest.raises(Denied):
        services.survey_bring(content=content, facts=FACTS, columns=columns, actor=cast.actor(name))


def test_until_then_only_the_steward_and_those_who_sign_see_it(cast: Cast) -> None:
    proposal = brought(cast)
    for name in ("steward", "council_signatory", "harbour_signatory"):
        assert selectors.brought_for(cast.actor(name), proposal.subject_id).source == "SurveyTool"
    for name in ("member", "director", "administrator"):
        with pytest.raises(Denied):
            selectors.brought_for(cast.actor(name), proposal.subject_id)


def test_what_was_tampered_with_is_shown_to_nobody_and_cannot_be_agreed_to(cast: Cast) -> None:
    proposal = brought(cast)
    row = selectors.brought_for(cast.actor("steward"), proposal.subject_id)
    row.published["title"] = "Another"
    row.save(update_fields=["published"])
    with pytest.raises(Denied):
        selectors.published_of(row)
    with pytest.raises(Denied):
        agree(cast, proposal)
    view = agreement.latest_about(proposal.subject_id, cast.actor("steward"))
    assert view is not None
    assert view.proposal.state == State.OPEN


def test_names_stand_in_the_order_of_the_file(cast: Cast) -> None:
    assert looked_at(cast, csv(rows())).names == NAMES

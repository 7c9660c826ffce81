"""Writing charters: one draft and one in force at a time, and no change that goes past the partners."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from accord.agreement import effects
from accord.agreement import selectors as agreement
from accord.agreement import services as deciding
from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.standards import selectors, services
from accord.standards.models import Behaviour, Charter
from accord.standards.rules import BehaviourWords, CharterIncomplete, CharterState, ValueWords
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

EFFECT = "tests.standards"
VALUES = ("Openness", "Fairness", "Keeping our word")


def _act(ratified: Ratified, actor: Actor) -> None:
    services.charter_bring_into_force(ratified=ratified, actor=actor)


effects.register(
    effects.Effect(
        name=EFFECT,
        text=selectors.text,
        act=_act,
        released=lambda charter_id, _actor: services.charter_release(charter_id=charter_id),
        consequence="The charter is in force.",
    )
)


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


def whole(each: int = 2) -> list[ValueWords]:
    """Return three values with so many behaviours each, in words."""
    return [
        ValueWords(
            name=name,
            meaning="",
            behaviours=[
                BehaviourWords(
                    behaviour=f"We show {name} in way {number}.",
                    seen="It is seen.",
                    not_seen="It is not seen.",
                    standard="Always.",
                )
                for number in range(each)
            ],
        )
        for name in VALUES
    ]


def draft(cast: Cast, each: int = 2) -> Charter:
    made = services.charter_draft(title="How we work", values=whole(each), actor=cast.actor("steward"))
    return selectors.charter(made.id)


def proposed(cast: Cast, charter: Charter) -> "Proposal":
    services.charter_mark_proposed(charter=charter, actor=cast.actor("steward"))
    return deciding.proposal_open(
        subject_id=charter.id,
        title=charter.title,
        effect=EFFECT,
        parties={cast.council.id: "Northmoor Council", cast.kestrel.id: "Kestrel Build"},
        actor=cast.actor("steward"),
    )


def agree(cast: Cast, proposal: "Proposal", *names: str) -> None:
    proposal.refresh_from_db()
    for name in names:
        deciding.proposal_decide(
            proposal=proposal,
            party_id=getattr(cast, name).id,
            agrees=True,
            seen_hash=proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )


def in_force(cast: Cast) -> Charter:
    charter = draft(cast)
    agree(cast, proposed(cast, charter), "council", "kestrel")
    return selectors.charter(charter.id)


def test_a_charter_is_drafted_as_a_whole_with_one_line_in_the_log(cast: Cast) -> None:
    charter = draft(cast)
    assert [value.name for value in charter.values.all()] == list(VALUES)
    assert len(selectors.behaviours(charter)) == 6
    lines = audit.lines(cast.actor("member"), limit=1)
    assert lines[0].sentence == "Anna Rees began a draft: “How we work”, version 1."


def test_there_is_one_draft_at_a_time(cast: Cast) -> None:
    charter = draft(cast)
    with pytest.raises(Refused, match="There is a draft already"):
        draft(cast)
    proposed(cast, charter)
    with pytest.raises(Refused, match="There is a draft already"):
        draft(cast)


def test_only_the_steward_writes(cast: Cast) -> None:
    charter = draft(cast)
    before, behaviour = selectors.text(charter.id), selectors.behaviours(charter)[0]
    for act in writes(charter, cast.actor("council_signatory"), behaviour):
        with pytest.raises(Denied, match="The steward drafts the charter"):
            act()
    with pytest.raises(Denied):
        services.charter_draft(title="Mine", actor=cast.actor("director"))
    with pytest.raises(Denied):
        services.charter_discard(charter=charter, actor=cast.actor("director"))
    assert selectors.text(charter.id) == before


def writes(charter: Charter, actor: Actor, behaviour: Behaviour) -> list[Callable[[], object]]:
    """Return every way of changing a word of a charter."""
    value = behaviour.value

    def write(existing: Behaviour | None) -> Behaviour:
        return services.behaviour_write(
            value=value,
            existing=existing,
            behaviour="We do.",
            seen="It is done.",
            not_seen="It is left.",
            standard="Each time.",
            actor=actor,
        )

    return [
        lambda: services.charter_retitle(charter=charter, title="Ours", actor=actor),
        lambda: services.value_write(charter=charter, value=value, name="X", meaning="Y", actor=actor),
        lambda: write(behaviour),
        lambda: write(None),
        lambda: services.behaviour_remove(behaviour=behaviour, actor=actor),
        lambda: services.value_remove(value=value, actor=actor),
        lambda: services.value_write(charter=charter, name="Courage", meaning="", actor=actor),
    ]


@pytest.mark.parametrize("number", range(5))
def test_every_way_of_changing_a_word_voids_what_was_decided(cast: Cast, number: int) -> None:
    charter = draft(cast, each=3)
    proposal = proposed(cast, charter)
    agree(cast, proposal, "council")
    behaviour = selectors.behaviour(selectors.behaviours(charter)[0].id)
    writes(charter, cast.actor("steward"), behaviour)[number]()
    view = agreement.latest_about(charter.id, cast.actor("member"))
    assert view is not None
    assert view.waits_for == ("Northmoor Council", "Kestrel Build")
    assert view.proposal.text == selectors.text(charter.id)
    agree(cast, proposal, "council", "kestrel")
    assert selectors.charter(charter.id).state == CharterState.IN_FORCE


@pytest.mark.parametrize("number", [5, 6])
def test_what_is_before_the_partners_stays_complete(cast: Cast, number: int) -> None:
    charter = draft(cast)
    proposal = proposed(cast, charter)
    agree(cast, proposal, "council")
    before = selectors.text(charter.id)
    behaviour = selectors.behaviour(selectors.behaviours(charter)[0].id)
    with pytest.raises(CharterIncomplete):
        writes(charter, cast.actor("steward"), behaviour)[number]()
    assert selectors.text(charter.id) == before
    agree(cast, proposal, "kestrel")
    assert selectors.charter(charter.id).state == CharterState.IN_FORCE


@pytest.mark.parametrize("number", range(7))
def test_what_is_settled_is_not_written(cast: Cast, number: int) -> None:
    charter = in_force(cast)
    before = selectors.text(charter.id)
    behaviour = selectors.behaviour(selectors.behaviours(charter)[0].id)
    with pytest.raises(Refused, match="This version is settled"):
        writes(charter, cast.actor("steward"), behaviour)[number]()
    assert selectors.text(charter.id) == before


def test_a_draft_may_hold_twice_as_much_while_partners_choose_and_no_more(cast: Cast) -> None:
    charter, steward = draft(cast, each=8), cast.actor("steward")
    value = charter.values.all()[0]
    with pytest.raises(Refused, match="at most twenty-four behaviours") as refusal:
        services.behaviour_write(
            value=value, behaviour="We do.", seen="", not_seen="", standard="", actor=steward
        )
    assert refusal.value.field == "behaviour"
    for number in range(11):
        services.value_write(charter=charter, name=f"Value {number}", meaning="", actor=steward)
    with pytest.raises(Refused, match="at most fourteen values"):
        services.value_write(charter=charter, name="One more", meaning="", actor=steward)
    with pytest.raises(CharterIncomplete, match=r"14 values; it needs 3 to 7.*24 behaviours; it needs"):
        services.charter_mark_proposed(charter=selectors.charter(charter.id), actor=steward)


def test_a_draft_that_is_brought_whole_holds_no_more_either(cast: Cast) -> None:
    with pytest.raises(Refused, match="at most twenty-four behaviours"):
        draft(cast, each=9)


def test_what_is_taken_out_leaves_room_at_its_place(cast: Cast) -> None:
    charter, steward = draft(cast), cast.actor("steward")
    first, second = charter.values.all()[0].behaviours.all()
    services.behaviour_remove(behaviour=selectors.behaviour(first.id), actor=steward)
    value = selectors.value(second.value_id)
    added = services.behaviour_write(
        value=value, behaviour="We do.", seen="", not_seen="", standard="", actor=steward
    )
    assert list(value.behaviours.all()) == [second, added]


def test_a_value_of_another_version_is_not_written_through_this_one(cast: Cast) -> None:
    old = in_force(cast)
    new = draft(cast)
    value = selectors.value(old.values.all()[0].id)
    with pytest.raises(type(value).DoesNotExist):
        services.value_write(charter=new, value=value, name="Mine", meaning="", actor=cast.actor("steward"))


def test_an_incomplete_draft_cannot_be_proposed(cast: Cast) -> None:
    charter = draft(cast, each=1)
    with pytest.raises(CharterIncomplete, match="3 behaviours; it needs 6 to 12"):
        services.charter_mark_proposed(charter=charter, actor=cast.actor("steward"))
    assert selectors.charter(charter.id).state == CharterState.DRAFT


def test_one_version_is_in_force_at_a_time(cast: Cast) -> None:
    first = in_force(cast)
    second = in_force(cast)
    assert selectors.charter(first.id).state == CharterState.SUPERSEDED
    held = selectors.charter_in_force()
    assert held is not None
    assert (held.id, held.version) == (second.id, 2)


def test_a_version_that_was_declined_is_a_draft_again(cast: Cast) -> None:
    charter = draft(cast)
    deciding.proposal_withdraw(proposal=proposed(cast, charter), actor=cast.actor("steward"))
    assert selectors.charter(charter.id).state == CharterState.DRAFT


def test_only_a_draft_is_thrown_away(cast: Cast) -> None:
    charter, steward = draft(cast), cast.actor("steward")
    proposal = proposed(cast, charter)
    with pytest.raises(Refused, match="Only a draft"):
        services.charter_discard(charter=charter, actor=steward)
    deciding.proposal_withdraw(proposal=proposal, actor=steward)
    services.charter_discard(charter=charter, actor=steward)
    assert not selectors.is_kept(charter.id)
    assert selectors.charter_being_drafted() is None

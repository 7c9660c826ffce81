"""Drafting a charter and putting it before the partners."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import Weight, waiting_for
from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.standards.rules import CharterIncomplete, CharterState
from accord.steps.values import services
from accord.steps.values import standing as of_the_step
from accord.steps.values.charter_templates import TEMPLATES, Template
from accord.steps.values.tests.world import PARTNERS, decide, draft, in_force, propose
from tests.cast import Cast
from tests.rail import agreeing

standing = agreeing(of_the_step)

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


def test_the_template_comes_into_force_when_the_last_partner_agrees(cast: Cast) -> None:
    charter = draft(cast)
    proposal = propose(cast, charter)
    assert standards.charter(charter.id).state == CharterState.PROPOSED
    for name in PARTNERS:
        assert standards.charter_in_force() is None
        decide(cast, proposal, name)
    held = standards.charter_in_force()
    assert held is not None
    assert (held.id, held.text_hash, held.in_force_since) == (charter.id, proposal.text_hash, NOON)
    said = [line.sentence for line in audit.lines(cast.actor("member"), limit=3)]
    assert said[0] == "The plan follows “How we work together”, version 1: 9 lines opened, 0 closed."
    assert said[1] == "“How we work together”, version 1, is in force."
    assert said[2] == "“How we work together, version 1” came into force: every partner has agreed."


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)
def test_each_template_is_complete_and_short(template: Template) -> None:
    values = template.words()
    behaviours = [found for value in values for found in value.behaviours]
    assert (len(values), len(behaviours)) == (4, {"education": 9}.get(template.key, 8))
    assert template.sources
    for value in values:
        assert len(value.meaning) <= 120
    for found in behaviours:
        assert found.behaviour.startswith(("We ", "When "))
        assert len(found.behaviour) <= 90
        assert len(found.standard) <= 110
        assert found.standard.count(".") == 1
        assert max(len(found.seen), len(found.not_seen)) <= 180


def test_only_the_steward_drafts_and_proposes(cast: Cast) -> None:
    for name in ("council_signatory", "director", "administrator"):
        with pytest.raises(Denied, match="The steward drafts the charter"):
            services.charter_from_template(actor=cast.actor(name))
        with pytest.raises(Denied, match="The steward drafts the charter"):
            services.charter_next(actor=cast.actor(name))
    charter = draft(cast)
    with pytest.raises(Denied, match="The steward puts the charter before the partners"):
        services.charter_propose(charter=charter, actor=cast.actor("council_signatory"))


def test_every_gap_is_said_at_once_and_nothing_is_proposed(cast: Cast) -> None:
    charter, steward = draft(cast), cast.actor("steward")
    purpose, openness, *_others = charter.values.all()
    writing.value_remove(value=standards.value(purpose.id), actor=steward)
    first, second, _third = standards.value(openness.id).behaviours.all()
    for found, left_out in ((first, {"seen": ""}), (second, {"not_seen": "", "standard": ""})):
        words = {
            "behaviour": found.behaviour,
            "seen": "Seen.",
            "not_seen": "Not seen.",
            "standard": "Always.",
        }
        words |= left_out
        behaviour = standards.behaviour(found.id)
        writing.behaviour_write(
            value=behaviour.value,
            existing=behaviour,
            behaviour=words["behaviour"],
            seen=words["seen"],
            not_seen=words["not_seen"],
            standard=words["standard"],
            actor=steward,
        )
    writing.value_write(charter=charter, name="Courage", meaning="", actor=steward)
    with pytest.raises(CharterIncomplete) as incomplete:
        propose(cast, charter)
    assert [gap.sentence for gap in incomplete.value.gaps] == [
        f"“{first.behaviour}” lacks what is seen.",
        f"“{second.behaviour}” lacks what is not seen and the standard.",
        "“Courage” has no behaviour by which it could be seen.",
    ]
    assert standards.charter(charter.id).state == CharterState.DRAFT


def test_what_is_before_the_partners_is_not_proposed_again(cast: Cast) -> None:
    charter = draft(cast)
    propose(cast, charter)
    with pytest.raises(Refused, match="Only a draft can be put before the partners"):
        propose(cast, charter)


def test_a_declined_charter_can_be_changed_and_proposed_again(cast: Cast) -> None:
    charter = draft(cast)
    decide(cast, propose(cast, charter), "kestrel", agrees=False, reason="Five days is too short.")
    assert standards.charter(charter.id).state == CharterState.DRAFT
    decide(cast, propose(cast, charter), *PARTNERS)
    assert standards.charter(charter.id).state == CharterState.IN_FORCE


def test_the_next_version_keeps_every_thread(cast: Cast) -> None:
    with pytest.raises(Refused, match="No charter is in force yet"):
        services.charter_next(actor=cast.actor("steward"))
    first = in_force(cast)
    second = standards.charter(services.charter_next(actor=cast.actor("steward")).id)
    assert (second.version, second.state) == (2, CharterState.DRAFT)
    assert standards.text(second.id) == standards.text(first.id)
    assert [found.thread for found in standards.behaviours(second)] == [
        found.thread for found in standards.behaviours(first)
    ]
    assert {found.id for found in standards.behaviours(second)}.isdisjoint(
        found.id for found in standards.behaviours(first)
    )
    with pytest.raises(Refused, match="There is a draft already"):
        services.charter_next(actor=cast.actor("steward"))


def what_waits(cast: Cast) -> list[str]:
    return [str(item.what) for item in waiting_for(cast.actor("steward")) if "harter" in str(item.what)]


def test_it_waits_for_the_steward_until_it_is_proposed(cast: Cast) -> None:
    assert what_waits(cast) == ["Begin the charter"]
    assert not waiting_for(cast.actor("member"))
    charter = draft(cast)
    drafts = [str(item.what) for item in waiting_for(cast.actor("steward"))]
    assert drafts == ["Check the draft of “How we work together”, and propose it"]
    value = standards.value(charter.values.all()[0].id)
    added = writing.behaviour_write(
        value=value, behaviour="We do.", seen="", not_seen="", standard="", actor=cast.actor("steward")
    )
    drafts = [str(item.what) for item in waiting_for(cast.actor("steward"))]
    assert drafts == ["Finish the draft of “How we work together”"]
    writing.behaviour_remove(behaviour=standards.behaviour(added.id), actor=cast.actor("steward"))
    propose(cast, charter)
    assert not waiting_for(cast.actor("steward"))
    assert len(waiting_for(cast.actor("council_signatory"))) == 1


def test_where_the_step_stands(cast: Cast) -> None:
    found = standing(cast.actor("steward"))
    assert found.headline is not None
    assert (found.says, found.headline.weight) == ("No charter yet", Weight.MISSING)
    assert found.next_step is not None
    assert standing(cast.actor("member")).next_step is None

    charter = draft(cast)
    found = standing(cast.actor("steward"))
    assert found.headline is not None
    assert found.headline.sentence == "“How we work together” is a draft, and nothing in it is missing."
    assert found.headline.weight == Weight.MISSING

    proposal = propose(cast, charter)
    decide(cast, proposal, "council")
    found = standing(cast.actor("kestrel_signatory"))
    assert found.figure is not None
    assert (found.figure.numerator, found.figure.denominator) == (1, 3)
    assert found.weakest == "“How we work together” waits for Kestrel Build and Harbour Capital."
    assert found.next_step is not None
    assert found.next_step.label == "Read it and decide"

    decide(cast, proposal, "kestrel", "harbour")
    found = standing(cast.actor("member"))
    assert found.headline is not None
    assert (found.says, found.waits) == ("Charter in force since 24 November 2026", False)
    assert found.headline.weight == Weight.AT_REST


def test_a_next_version_is_less_urgent_than_the_first(cast: Cast) -> None:
    in_force(cast)
    second = services.charter_next(actor=cast.actor("steward"))
    found = standing(cast.actor("steward"))
    assert found.headline is not None
    assert (found.says, found.waits) == ("Charter in force since 24 November 2026", False)
    assert found.headline.weight == Weight.UNDER_WAY
    propose(cast, standards.charter(second.id))
    found = standing(cast.actor("steward"))
    assert found.headline is not None
    assert (found.waits, found.headline.weight) == (True, Weight.WAITS)


def test_a_charter_wants_looking_at_after_a_year(cast: Cast) -> None:
    in_force(cast)
    with clock.at(NOON + timedelta(days=364)):
        assert not standing(cast.actor("member")).weakest
    with clock.at(NOON + timedelta(days=365)):
        assert str(standing(cast.actor("member")).weakest).startswith("It was agreed over a year ago")

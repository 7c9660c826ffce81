"""Hints beside a behaviour: what they find, and, as important, what they leave in peace."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

import pytest

from accord.steps.values.charter_templates import TEMPLATES
from accord.steps.values.hints import alike, hints, nobody_could_observe


@dataclass
class Said:
    behaviour: str
    id: UUID = field(default_factory=uuid4)


@pytest.mark.parametrize(
    "behaviour",
    [
        "We respect each other.",
        "We trust and respect each other.",
        "We value honesty and integrity.",
        "We are open, honest and transparent.",
        "We are committed to excellence.",
        "We have mutual respect for all partners.",
        "We demonstrate professionalism at all times.",
        "We work together collaboratively as one team.",
        "We communicate openly and effectively.",
        "We act with integrity.",
        "We foster a culture of trust.",
        "We always believe in each other.",
        "Integrity and respect.",
        "Openness at every level.",
    ],
)
def test_an_attitude_is_not_an_act(behaviour: str) -> None:
    assert nobody_could_observe(behaviour)


@pytest.mark.parametrize(
    "behaviour",
    [
        "We answer e-mails from each other within two days.",
        "We are at the site when the concrete is poured.",
        "We have our accounts open on the table at every board meeting.",
        "We work from one drawing, and mark changes on it.",
        "We respect each other's time and begin meetings on the minute.",
        "When something goes wrong, we look for the cause and not for somebody to blame.",
        "We communicate a delay to the school before the parents ask.",
        "We show visitors round the whole site.",
        "",
    ],
)
def test_an_act_is_left_in_peace(behaviour: str) -> None:
    assert not nobody_could_observe(behaviour)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We tell each other about problems early.", "We tell each other early about a problem."),
        ("We share costs with all partners.", "We share our costs."),
        ("We decide together.", "We decided together!"),
    ],
)
def test_the_same_thing_in_another_order_is_alike(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We tell each other about problems early.", "We solve problems together."),
        ("We pay our suppliers on the day.", "We pay attention to what pupils say."),
        ("We do what we said.", "We say so when we disagree."),
        ("", ""),
    ],
)
def test_different_things_are_not_alike(one: str, other: str) -> None:
    assert not alike(one, other)


def test_both_of_two_alike_are_asked_about() -> None:
    first, second, third = (
        Said("We tell each other about problems early."),
        Said("We tell each other early about a problem."),
        Said("We respect each other."),
    )
    found = hints([first, second, third])
    assert "same as “We tell each other early about a problem”. Could one" in found[first.id][0]
    assert "same as “We tell each other about problems early”. Could one" in found[second.id][0]
    assert "attitude" in found[third.id][0]


@pytest.mark.parametrize("key", TEMPLATES)
def test_the_shipped_templates_raise_no_question(key: str) -> None:
    written = [Said(found.behaviour) for value in TEMPLATES[key].words() for found in value.behaviours]
    assert not any(hints(written).values())

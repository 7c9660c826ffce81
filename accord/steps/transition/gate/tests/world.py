"""A gate to test with, built through its services."""

from typing import TYPE_CHECKING

from accord.steps.transition.gate import services
from accord.steps.transition.gate.services import DeclarationSaid
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.steps.transition.gate.models import Criterion
    from accord.steps.transition.transitions.models import Transition

SAID = DeclarationSaid(words="From today there is one partnership.")


def asked(cast: Cast, transition: "Transition", *words: str) -> "list[Criterion]":
    """Write down what has to be true."""
    pairs = [("", each) for each in words]
    return services.criteria_add(transition=transition, asked=pairs, actor=cast.actor("steward"))


def before_the_partners(cast: Cast, transition: "Transition") -> "Proposal":
    """Meet one criterion, write the declaration, and put it before every partner."""
    (criterion,) = asked(cast, transition, "Everything was handed over")
    steward = cast.actor("steward")
    services.criterion_meet(criterion=criterion, evidence="The record says so.", actor=steward)
    services.declaration_write(transition=transition, said=SAID, actor=steward)
    return services.declaration_propose(transition=transition, actor=steward)

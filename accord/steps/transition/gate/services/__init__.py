"""What has to be true at the gate, what is waived, each partner’s view, and the declaration."""

from accord.steps.transition.gate.services.criteria import (
    criteria_add,
    criterion_meet,
    criterion_remove,
)
from accord.steps.transition.gate.services.declaring import (
    DeclarationSaid,
    declaration_announce,
    declaration_propose,
    declaration_write,
)
from accord.steps.transition.gate.services.viewing import view_say
from accord.steps.transition.gate.services.waiving import waiver_propose

__all__ = [
    "DeclarationSaid",
    "criteria_add",
    "criterion_meet",
    "criterion_remove",
    "declaration_announce",
    "declaration_propose",
    "declaration_write",
    "view_say",
    "waiver_propose",
]

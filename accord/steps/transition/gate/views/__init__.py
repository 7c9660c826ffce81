"""The pages of the gate."""

from accord.steps.transition.gate.views.criteria import add, meet, remove, waive
from accord.steps.transition.gate.views.declaring import announce, propose, say, write
from accord.steps.transition.gate.views.seeing import gate
from accord.steps.transition.gate.views.taking import invitation, paper

__all__ = [
    "add",
    "announce",
    "gate",
    "invitation",
    "meet",
    "paper",
    "propose",
    "remove",
    "say",
    "waive",
    "write",
]

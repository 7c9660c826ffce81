"""The core eight: one statement per step, worded for Accord, the same in every round and every partnership.

They are the shortest pulse and the only content compared between partnerships, so their wording is fixed: a
change would break every comparison with what was asked before. All are answered on the scale "how often".
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Sentence


@dataclass(frozen=True, slots=True)
class CoreItem:
    """The statement by which people say how one of the eight steps is going."""

    step_key: str
    text: Sentence

    @property
    def key(self) -> str:
        return f"core:{self.step_key}"


CORE_EIGHT = (
    CoreItem("values", _("People in this partnership act on the values we agreed.")),
    CoreItem("leadership", _("Our leaders do what they ask of others.")),
    CoreItem("evaluation", _("We talk openly about how well we work together.")),
    CoreItem("objectives", _("My manager and I talk about what my work does for the partnership.")),
    CoreItem("transition", _("We keep the promises made when this partnership began.")),
    CoreItem("culture", _("We find our own way of working, rather than follow one partner.")),
    CoreItem("practicalities", _("Places, systems and tools make it easy to work with the other partners.")),
    CoreItem("expertise", _("When we are stuck, we get help from outside that moves us on.")),
)

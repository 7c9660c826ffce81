"""Everybody thanks, and reads the wall; whoever was thanked says who may read it; the giver takes it back."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition

if TYPE_CHECKING:
    from accord.steps.culture.thanks.models import Thanks


def _was_thanked(actor: Actor, thanks: "Thanks") -> bool:
    return actor.person_id == thanks.receiver_id


def _gave(actor: Actor, thanks: "Thanks") -> bool:
    return actor.person_id == thanks.giver_id


THANKED = Condition(_("this person was thanked"), _was_thanked)
GAVE = Condition(_("this person gave the thanks"), _gave)

access.register(
    access.Right(
        name="thanks.read",
        roles=frozenset({"member", "trusted_person"}),
        sentence=_("People of this partnership read its wall of thanks."),
    ),
    access.Right(
        name="thanks.give",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership thank their colleagues."),
    ),
    access.Right(
        name="thanks.answer",
        conditions={"member": THANKED},
        sentence=_("Whoever was thanked says who may read it."),
    ),
    access.Right(
        name="thanks.take_back",
        conditions={"member": GAVE},
        sentence=_("Whoever gave thanks takes them back."),
    ),
)

"""How much moved of what somebody works on, in words: never why."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.mechanisms.plans.movement import Beside


def beside_in_words(found: Beside, round: str) -> str:
    """Return how what somebody works on moved, beside what started as low; "" where nothing was compared."""
    if not found.worked_on:
        return ""
    said = _("In “{round}”, {up} of {all} behaviours that somebody works on surely went up.").format(
        round=round, up=found.worked_on_up, all=found.worked_on
    )
    others = _("Nothing that is left alone in this plan started as low: there is nothing to set beside it.")
    if found.as_low:
        others = ngettext(
            "Of {all} that started as low and is left alone in this plan, {up} did.",
            "Of {all} that started as low and are left alone in this plan, {up} did.",
            found.as_low,
        )
    low = _("What stands low tends to rise by itself: none of this says why.")
    return " ".join([said, others.format(all=found.as_low, up=found.as_low_up or _("none")), low])

"""What moved, in words: never why."""

from django.utils.translation import gettext as _

from accord.mechanisms.plans.movement import Beside, Moved, Verdict


def moved_in_words(found: tuple[Moved, ...]) -> str:
    """Return whether those moved whose line it is: "moved up", "not surely"; never why."""
    if not found:
        return _("not compared")
    if len({each.verdict for each in found}) == 1:
        return verdict_in_words(found[0].verdict)
    return ", ".join(
        _("{group}: {verdict}").format(group=each.group, verdict=verdict_in_words(each.verdict))
        for each in found
    )


def verdict_in_words(verdict: Verdict) -> str:
    """Return one verdict in two words."""
    match verdict:
        case Verdict.UP:
            return _("moved up")
        case Verdict.DOWN:
            return _("moved down")
        case Verdict.UNSURE:
            return _("not surely")


def beside_in_words(found: Beside, round: str) -> str:
    """Return how what somebody works on moved beside the rest; "" where nothing was compared."""
    if not found.worked_on:
        return ""
    said = _("In “{round}”, {up} of {all} behaviours that somebody works on surely went up.").format(
        round=round, up=found.worked_on_up, all=found.worked_on
    )
    others = _("Of the {all} that nobody works on, {up} did.").format(all=found.others, up=found.others_up)
    low = _("What stands low tends to rise by itself: none of this says why.")
    return " ".join([said, *([others] if found.others else []), low])

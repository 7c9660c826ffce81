"""The ladder in words: the exact text that every partner agrees to."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from accord.mechanisms.issues.models import Rung


def title() -> str:
    """Return what the text is called."""
    return _("Escalation ladder")


def text_of(rungs: "Sequence[Rung]", names: Mapping[str, str]) -> str:
    """Return the canonical text; names: of every organisation, by its id as text."""
    lines = [title(), "", *_frame(), ""]
    for rung in rungs:
        lines += [f"# {place_in_words(rung)}", "", *_rung(rung, names), ""]
    return "\n".join(lines)


def place_in_words(rung: "Rung") -> str:
    """Return a rung with its place, such as "Rung 2: Those who lead it"."""
    return _("Rung {number}: {title}").format(number=rung.position, title=rung.title)


def days_in_words(days: int) -> str:
    """Return the clock of a rung."""
    return ngettext("{days} working day", "{days} working days", days).format(days=days)


def _frame() -> list[str]:
    return [
        _("Anybody in the partnership may raise an issue, in their own name. It begins on the lowest rung."),
        _("Whoever stands on a rung, for any partner, answers it, settles it, or passes it up for a reason."),
        _("A rung has the working days named here, Monday to Friday, counted from the day after it arrived."),
        _("When they have run out, whoever raised the issue may pass it up too."),
        _("Each partner names its own people on each rung, and names others whenever it wants to."),
        _("Everybody in the partnership reads every issue, and what was learned from it."),
    ]


def _rung(rung: "Rung", names: Mapping[str, str]) -> list[str]:
    called = [f"{names[key]}: {words}" for key, words in rung.names.items() if words and key in names]
    return [_("Time: {days}").format(days=days_in_words(rung.days)), *called]

"""What usually has to be true at a gate, in Accord’s own words; and what other steps ask."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.errors import Denied
from accord.steps.transition.transitions.rules import Kind

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.foundations.registry import Descriptor

OWN = "transition"

USUAL = {
    Kind.OPERATION: (
        _("Everything that is handed over was given and accepted"),
        _("The promise book was read aloud with those promised"),
        _("Each key post has worked side by side for the days planned"),
        _("Every team has talked about what changes for it"),
        _("Schools and supply chain know whom they ring"),
    ),
    Kind.PERSON: (
        _("Everything that is handed over was given and accepted"),
        _("The new one was introduced to each partner in person"),
    ),
    Kind.EXTENSION: (
        _("Open promises were read through and settled"),
        _("Each partner has said what it wants otherwise from now on"),
        _("Key posts are filled for the time to come"),
    ),
    Kind.CLOSING: (
        _("Open promises were read through and settled"),
        _("Records are where they are to be kept, and somebody answers for them"),
        _("Everybody knows where he or she works from then on"),
        _("Lessons were written down and given to those who begin elsewhere"),
    ),
}


def usual(kind: Kind) -> list[str]:
    """Return what usually has to be true for a kind of transition."""
    return [str(each) for each in USUAL[kind]]


def of_steps() -> list[tuple[str, str]]:
    """Return what every other step asks (key, words), in the order of the guidance."""
    return [(each.key, _asked(each)) for each in registry.steps() if each.key != OWN]


def says_now(key: str, actor: "Actor") -> str:
    """Return how the step that a criterion is about stands now; nothing where the reader may not see it."""
    found = next((each for each in registry.steps() if each.key == key), None)
    if found is None:
        return ""
    try:
        return str(found.standing(actor).says)
    except Denied:
        return ""


def _asked(step: "Descriptor") -> str:
    return _now("{title}: {question}").format(title=step.title, question=step.question)

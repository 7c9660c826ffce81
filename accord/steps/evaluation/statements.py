"""What a round asks, as its pages show it: each statement, and what partners agree to about it."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from accord.mechanisms.rounds.questionnaires import noting
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.mechanisms.rounds.questionnaires.scales import Scale


def of(round: "Round") -> dict[str, Any]:
    """Return every section with its statements, and in which answers they are answered, each scale once."""
    sections = noting.sections(questionnaires.sections(round), questionnaires.organisation_names())
    scales = {statement.scale for section in sections for statement in section.statements}
    return {
        "asked": sections,
        "answered": [_in_words(scale, alone=len(scales) == 1) for scale in sorted(scales, key=_order)],
    }


def _order(scale: "Scale") -> str:
    return str(scale.question)


def _in_words(scale: "Scale", *, alone: bool) -> str:
    if alone:
        words = _(
            "Each is answered from “{lowest}” to “{highest}”, in {steps} steps; anybody may leave any of them"
            " out."
        )
    else:
        words = _("“{question}” is answered from “{lowest}” to “{highest}”, in {steps} steps.")
    labels = scale.labels
    return words.format(question=scale.question, lowest=labels[0], highest=labels[-1], steps=len(labels))

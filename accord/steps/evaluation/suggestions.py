"""What the form of a round starts from: what is usual, or what the draft says."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.mechanisms.rounds.questionnaires.library.shipped import USUAL_COMMENT
from accord.mechanisms.rounds.questionnaires.rules import RoundCut
from accord.partnership import selectors as partnership
from accord.steps.evaluation import measured
from accord.steps.evaluation.rules import usual_times

if TYPE_CHECKING:
    from accord.foundations.errors import Sentence
    from accord.mechanisms.rounds.questionnaires.models import Round


def usual() -> dict[str, Any]:
    """Return a round of two weeks with everyone, shown by organisation."""
    held = partnership.partnership()
    opens_at, closes_at = usual_times(partnership.today(), held.zone)
    return {
        "title": _("Round of {month}").format(month=date_format(opens_at.date(), "F Y")),
        "opens_at": opens_at,
        "closes_at": closes_at,
        "organisations": _everyone(),
        "cuts": [RoundCut.ORGANISATION],
        "minimum": held.minimum,
        "comment_question": _as_agreed(USUAL_COMMENT),
    }


def as_drafted(round: "Round") -> dict[str, Any]:
    """Return what a draft says."""
    return {
        "title": round.title,
        "version": str(round.version_id or ""),
        "opens_at": round.opens_at,
        "closes_at": round.closes_at,
        "organisations": round.audience.get("organisations") or _everyone(),
        "cuts": round.cuts,
        "minimum": round.minimum,
        "comment_question": round.comment_question,
        "languages": round.languages,
        "measures": [str(found.measure_id) for found in measured.shown(round)],
    }


def _as_agreed(words: "Sentence") -> str:
    """Return words in the language of agreed texts, in whichever somebody sets a round up."""
    with translation.override(settings.LANGUAGE_CODE):
        return str(words)


def _everyone() -> list[str]:
    return [str(found.id) for found in partnership.organisations_to_ask()]

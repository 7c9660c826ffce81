"""In which languages a round is written, and in which not yet."""

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


def spoken() -> list[str]:
    """Return the languages of the site, each as it is called."""
    return [str(name) for _code, name in settings.LANGUAGES]


def missing(_round: "Round") -> list[str]:
    """Return the languages in which statements of a round are missing: the first one is that of its terms."""
    return spoken()[1:]

"""The exact texts that every partner agrees to: an appointment, an extension, a close."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from accord.steps.expertise.briefs import selectors as briefs
from accord.steps.expertise.briefs import terms
from accord.steps.expertise.briefs.money import pounds_in_words
from accord.steps.expertise.engagements import selectors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.steps.expertise.briefs.models import Candidate
    from accord.steps.expertise.engagements.models import Engagement, Extension
    from accord.web.components import Fact


LONGEST_TITLE = 200


def appointment_title(candidate: "Candidate") -> str:
    """Return what an appointment is called."""
    words = _("{name} as facilitator: {need}").format(
        name=candidate.facilitator.name, need=candidate.brief.need.title
    )
    return Truncator(words).chars(LONGEST_TITLE)


def appointment(candidate_id: UUID) -> str:
    """Return the canonical text of an appointment; the same whoever reads it."""
    with translation.override(settings.LANGUAGE_CODE):
        candidate = briefs.candidate(candidate_id)
        known = candidate.facilitator
        return "\n".join(
            [
                appointment_title(candidate),
                "",
                _line(
                    _("Who"),
                    _("{name}, {organisation}").format(name=known.name, organisation=known.organisation),
                ),
                _line(_("Sign-in address"), known.email),
                "",
                _("# For what, and for how long"),
                "",
                *_lines(terms.of_brief(candidate.brief)),
                "",
                _("# What is offered and declared"),
                "",
                *_lines(terms.of_candidate(candidate)),
                "",
                _("A facilitator never sees a name with an answer, and takes nothing away as a file."),
            ]
        )


def extension_title(extension: "Extension") -> str:
    """Return what an extension is called."""
    return _("{name} helps until {day}").format(
        name=extension.engagement.candidate.facilitator.name, day=terms.day_in_words(extension.last_day)
    )


def extension(extension_id: UUID) -> str:
    """Return the canonical text of an extension; the same whoever reads it."""
    with translation.override(settings.LANGUAGE_CODE):
        found = selectors.extension(extension_id)
        candidate = found.engagement.candidate
        return "\n".join(
            [
                extension_title(found),
                "",
                _line(_("Engaged for"), candidate.brief.need.title),
                _line(_("New last day"), terms.day_in_words(found.last_day)),
                _line(_("More days of work"), str(found.days)),
                _line(_("What they cost at most"), pounds_in_words(found.days * candidate.day_rate)),
                _line(_("Why"), found.because),
                _("The partners share this cost as they share the first, and all else stays as agreed."),
            ]
        )


def close_title(engagement: "Engagement") -> str:
    """Return what a close is called."""
    return _("The engagement of {name} is closed").format(name=engagement.candidate.facilitator.name)


def close(engagement_id: UUID) -> str:
    """Return the canonical text of a close; the same whoever reads it."""
    with translation.override(settings.LANGUAGE_CODE):
        found = selectors.engagement(engagement_id)
        return "\n".join(
            [
                close_title(found),
                "",
                _line(_("Engaged for"), found.candidate.brief.need.title),
                _line(_("Handed over"), found.handover),
                _line(_("What we now do ourselves"), found.ourselves),
            ]
        )


def _lines(facts: "Iterable[Fact]") -> list[str]:
    return [_line(str(fact.term), str(fact.value)) for fact in facts]


def _line(label: str, words: str) -> str:
    return f"{label}: {' '.join(words.split())}"

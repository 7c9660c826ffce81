"""A decision in words: the exact text that every partner agrees to."""

from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.steps.culture.ways import selectors


def title(topic: str) -> str:
    """Return what the joint decision is called."""
    with translation.override(settings.LANGUAGE_CODE):
        return _("Way of working: {topic}").format(topic=topic)


def text(way_id: UUID) -> str:
    """Return the canonical text of a decision; the same whoever reads it."""
    way = selectors.way_with(way_id)
    with translation.override(settings.LANGUAGE_CODE):
        origins = ", ".join(origin.organisation.name for origin in way.origins.all())
        facts = (
            (_("What it is about"), way.topic.about),
            (_("Decided"), way.get_kind_display()),
            (_("From the way of"), origins),
            (_("We look at it again on"), date_format(way.review_on, "j F Y")),
        )
        lines = [title(way.topic.title), ""]
        lines += [f"{label}: {words}" for label, words in facts if words]
        for heading, words in ((_("What we do"), way.words), (_("For what reasons"), way.reasons)):
            lines += ["", f"# {heading}", "", *(line.strip() for line in words.splitlines() if line.strip())]
        return "\n".join([*lines, "", _("Takes effect: when the last partner has agreed"), ""])

"""The brand in words: the exact text that every partner agrees to."""

from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from accord.steps.practicalities.brand import selectors


def title(name: str) -> str:
    """Return what the joint decision is called."""
    with translation.override(settings.LANGUAGE_CODE):
        return _("Our brand: {name}").format(name=name)


def text(brand_id: UUID) -> str:
    """Return the canonical text of a brand; the same whoever reads it."""
    held = selectors.brand_with(brand_id)
    with translation.override(settings.LANGUAGE_CODE):
        facts = (
            (_("Name"), held.name),
            (_("Strapline"), held.strapline),
            (_("Main colour"), held.colour),
            (_("Second colour"), held.second),
            (_("Third colour"), held.third),
            (_("Logo as a drawing (SVG), by its SHA-256"), held.drawing.digest if held.drawing else ""),
            (_("Logo as a picture (PNG), by its SHA-256"), held.mark.digest if held.mark else ""),
        )
        parts = (
            (_("Our story"), held.story),
            (_("How we speak"), held.voice),
            (_("Do"), held.do),
            (_("Do not"), held.dont),
        )
        lines = [_("Our brand: {name}").format(name=held.name), ""]
        lines += [f"{label}: {words}" for label, words in facts if words]
        for heading, words in parts:
            if words:
                lines += [
                    "",
                    f"# {heading}",
                    "",
                    *(line.strip() for line in words.splitlines() if line.strip()),
                ]
        lines += ["", _("Takes effect: when the last partner has agreed"), ""]
        return "\n".join(lines)

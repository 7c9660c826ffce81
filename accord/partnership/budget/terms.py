"""The cap in words: the exact text that every partner agrees to."""

from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from accord.partnership.budget import selectors


def title() -> str:
    """Return what the joint decision is called."""
    with translation.override(settings.LANGUAGE_CODE):
        return _("How much we may ask of people’s time")


def text(cap_id: UUID) -> str:
    """Return the canonical text of a cap that is before the partners; the same whoever reads it."""
    found, now = selectors.cap_with(cap_id), selectors.cap()
    with translation.override(settings.LANGUAGE_CODE):
        lines = [
            title(),
            "",
            _("Staff and managers: {minutes} minutes a quarter each").format(minutes=found.staff),
            _("Directors and senior managers: {minutes} minutes a quarter each").format(
                minutes=found.leaders
            ),
            _(
                "Until now: {staff} minutes for staff and managers, "
                "{leaders} for directors and senior managers"
            ).format(staff=now.staff, leaders=now.leaders),
            "",
            _("A round that would ask anybody for more does not open."),
            _(
                "Counted are rounds, and what signatories read and sign. "
                "Shown beside it, and not counted, are talks, and briefings in a team’s own meeting."
            ),
        ]
        return "\n".join(lines)

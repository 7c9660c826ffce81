"""A brief that may still be changed, held for the transaction: what partners decide about stays as it is."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused
from accord.steps.expertise.briefs import selectors
from accord.steps.expertise.briefs.models import Brief
from accord.steps.expertise.briefs.rules import BriefState

SETTLED = _("This brief is before the partners, or settled; it cannot be changed.")


def open_brief(brief_id: UUID) -> Brief:
    """Return a brief that may still be changed, locked; raises Refused."""
    locked = selectors.brief_locked(brief_id)
    if locked.state != BriefState.OPEN:
        raise Refused(SETTLED)
    return locked

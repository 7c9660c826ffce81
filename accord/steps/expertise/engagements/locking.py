"""An engagement that goes on, held for the transaction: what has closed is closed."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused
from accord.steps.expertise.engagements import selectors
from accord.steps.expertise.engagements.models import Engagement
from accord.steps.expertise.engagements.rules import EngagementState


def going(engagement: Engagement) -> Engagement:
    """Return an engagement in progress, locked; raises Refused once its close is proposed or agreed."""
    held = selectors.locked(engagement.id)
    if held.state != EngagementState.GOING:
        raise Refused(_("This engagement is closed, or its close is before the partners."))
    return held

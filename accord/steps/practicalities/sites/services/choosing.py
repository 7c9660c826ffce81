"""Whether the partnership works under one roof: recorded with reasons, and with what replaces it."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import selectors as partnership
from accord.steps.practicalities.sites.models import Choice

kinds.kind("sites.together", _("{actor} recorded that we work under one roof."))
kinds.kind("sites.apart", _("{actor} recorded that we do not work under one roof, and what replaces it."))


@transaction.atomic
def roof_choose(*, together: bool, reasons: str, instead: str = "", actor: Actor) -> Choice:
    """Record whether we work under one roof; where not, figures are off, and it says what replaces them.

    Raises Denied; Refused with the field to blame.
    """
    access.require(actor, "sites.keep")
    if not reasons.strip():
        raise Refused(_("Give the reasons, so that nobody has to ask again."), field="reasons")
    if not together and not instead.strip():
        raise Refused(
            _("Say what takes its place: how people of the partners meet all the same."), field="instead"
        )
    choice = Choice.objects.create(
        partnership_id=actor.partnership_id,
        together=together,
        reasons=reasons.strip(),
        instead="" if together else instead.strip(),
        chosen_at=clock.now(),
    )
    about = partnership.partnership()
    audit.record("sites.together" if together else "sites.apart", actor=actor, about=about)
    return choice

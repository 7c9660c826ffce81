"""Each partner says, on the record, how useful an engagement was."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import selectors as partnership
from accord.steps.expertise.engagements.locking import going
from accord.steps.expertise.engagements.models import Engagement, Evaluation
from accord.steps.expertise.engagements.rules import Useful

if TYPE_CHECKING:
    from accord.partnership.models import Organisation

kinds.kind(
    "engagements.judged", _("{actor} said for {organisation} how useful this was: {about}."), unhurried=True
)


@transaction.atomic
def evaluation_give(
    *,
    engagement: Engagement,
    organisation: "Organisation",
    useful: Useful,
    words: str,
    released: bool,
    actor: Actor,
) -> Evaluation:
    """Say for a partner how useful an engagement was; said again, it takes the place of what was said.

    released: whether these words may stand in the directory. Raises Denied for who does not sign for the
    partner; Refused before the first day, without words, and once the close is before the partners.
    """
    access.require(actor, "engagements.judge", organisation)
    if actor.person_id is None:
        raise access.denial("engagements.judge")
    held = going(engagement)
    if held.first_day > partnership.today():
        raise Refused(_("This engagement has not begun."))
    if not words.strip():
        raise Refused(_("Say what was useful and what was not."), field="words")
    given: Evaluation
    given, _made = Evaluation.objects.update_or_create(
        partnership_id=actor.partnership_id,
        engagement=held,
        organisation=organisation,
        defaults={
            "useful": useful,
            "words": words.strip(),
            "released": released,
            "by_id": actor.person_id,
            "at": clock.now(),
        },
    )
    audit.record("engagements.judged", actor=actor, about=held, organisation=organisation.name)
    return given

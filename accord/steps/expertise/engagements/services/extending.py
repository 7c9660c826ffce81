"""Letting an engagement last longer, by joint agreement."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.agreement.rules import text_hash
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import joint
from accord.partnership import selectors as partnership
from accord.partnership.people import roster_lock
from accord.steps.expertise.briefs.rules import MOST_DAYS
from accord.steps.expertise.engagements import selectors, texts
from accord.steps.expertise.engagements.locking import going
from accord.steps.expertise.engagements.models import Engagement, Extension
from accord.steps.expertise.engagements.rules import ExtensionState

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

EFFECT = "engagements.extend"
ONE = _("An extension is before the partners already.")

kinds.kind("engagements.extension_proposed", _("{actor} proposed that {about} lasts longer."))
kinds.kind("engagements.extended", _("Every partner agreed that {about} lasts until {last}."))


@transaction.atomic
def extension_propose(
    *, engagement: Engagement, last_day: date, days: int, because: str, actor: Actor
) -> "Proposal":
    """Put a later last day before every partner, with so many more days of work (0 for none).

    Raises Denied; Refused once it is over, for a day that is no later, without a reason, for a second one.
    """
    access.require(actor, "engagements.propose", engagement)
    held = going(engagement)
    if held.last_day < partnership.today():
        raise Refused(_("Its last day has passed. Close it, and write a new brief."))
    if last_day <= held.last_day:
        raise Refused(_("Choose a day that is later than the last one."), field="last_day")
    if not 0 <= days <= MOST_DAYS:
        words = _("Choose between 0 and {most} days.")
        raise Refused(words.format(most=MOST_DAYS), field="days")
    if not because.strip():
        raise Refused(_("Say why it should last longer."), field="because")
    extension = Extension(
        partnership_id=actor.partnership_id,
        engagement=held,
        last_day=last_day,
        days=days,
        because=because.strip(),
    )
    with only_one(ONE):
        extension.save(force_insert=True)
    audit.record("engagements.extension_proposed", actor=actor, about=held)
    return agreement.proposal_open(
        subject_id=extension.id,
        title=texts.extension_title(extension),
        effect=EFFECT,
        parties=partnership.parties_to_ask(),
        actor=actor,
    )


def _extend(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed to this very text."""
    extension = selectors.extension_locked(ratified.subject_id)
    asked = (extension.state, text_hash(texts.extension(extension.id)))
    if asked != (ExtensionState.PROPOSED, ratified.text_hash):
        raise Refused(_("This is not the text that every partner agreed to."))
    held = going(extension.engagement)
    if held.office_id is None:
        raise Refused(_("This has ended already."))
    joint.engagement_lengthen(
        held_id=held.office_id, until=extension.last_day, ratified=ratified, actor=actor
    )
    held.last_day, held.days = extension.last_day, held.days + extension.days
    held.save(update_fields=["last_day", "days"])
    extension.state = ExtensionState.IN_FORCE
    extension.save(update_fields=["state"])
    audit.record("engagements.extended", actor=actor, about=held, last=held.last_day.isoformat())


def _release(extension_id: UUID, _actor: Actor) -> None:
    """It was declined, withdrawn, or it lapsed: all stays as it was."""
    proposed = Extension.objects.filter(id=extension_id, state=ExtensionState.PROPOSED)
    proposed.update(state=ExtensionState.ENDED)


def _hold(extension_id: UUID, actor: Actor) -> None:
    """Whoever changes the roster holds it before writing in the log; so does a decision."""
    roster_lock(actor)
    selectors.locked(selectors.extension(extension_id).engagement_id)
    selectors.extension_locked(extension_id)


def _page_of(extension_id: UUID) -> str:
    found = selectors.extension(extension_id)
    return address("engagements:engagement", engagement_id=found.engagement_id)


effects.register(
    effects.Effect(
        name=EFFECT,
        text=texts.extension,
        act=_extend,
        released=_release,
        holds=_hold,
        url=_page_of,
        consequence=_("When every partner agrees, this person can come in until the new last day."),
    )
)

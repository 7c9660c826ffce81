"""Putting the brand before every partner; once all have agreed, Accord wears it."""

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
from accord.partnership import joint
from accord.partnership import selectors as partnership
from accord.partnership.images import services as images
from accord.partnership.people import roster_lock
from accord.steps.practicalities.brand import selectors, texts
from accord.steps.practicalities.brand.models import Brand
from accord.steps.practicalities.brand.rules import EFFECT, State

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

kinds.kind("brand.proposed", _("{actor} put our brand before every partner: “{about}”."))
kinds.kind("brand.in_force", _("Every partner has agreed to our brand: “{about}”."))


@transaction.atomic
def brand_propose(*, actor: Actor) -> "Proposal":
    """Put the draft before every partner; it stays as it is until they decide. Raises Denied, Refused."""
    access.require(actor, "brand.draft")
    draft = selectors.draft_locked()
    if draft is None:
        raise Refused(_("There is no draft."))
    draft.state = State.PROPOSED
    draft.save(update_fields=["state"])
    audit.record("brand.proposed", actor=actor, about=draft)
    return agreement.proposal_open(
        subject_id=draft.id,
        title=texts.title(draft.name),
        effect=EFFECT,
        parties=partnership.parties_to_ask(),
        actor=actor,
    )


def _bring_into_force(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed to this very text: it replaces the one before, and Accord wears it."""
    brand = selectors.brand_locked(ratified.subject_id)
    if brand.state != State.PROPOSED or text_hash(texts.text(brand.id)) != ratified.text_hash:
        raise Refused(_("This is not the text that every partner agreed to."))
    Brand.objects.filter(state=State.IN_FORCE).update(state=State.FORMER)
    brand.state, brand.in_force_since = State.IN_FORCE, ratified.settled_at
    brand.save(update_fields=["state", "in_force_since"])
    audit.record("brand.in_force", actor=actor, about=brand)
    joint.brand_set(name=brand.name, colour=brand.colour, ratified=ratified, actor=actor)
    images.logo_wear(drawing=brand.drawing, mark=brand.mark, ratified=ratified, actor=actor)


def _release(brand_id: UUID, _actor: Actor) -> None:
    """It was declined, withdrawn, or it lapsed: it is a draft again."""
    Brand.objects.filter(id=brand_id, state=State.PROPOSED).update(state=State.DRAFT)


def _hold(brand_id: UUID, actor: Actor) -> None:
    """The partnership first, as every act on its name does; then the brand."""
    roster_lock(actor)
    selectors.brand_locked(brand_id)


effects.register(
    effects.Effect(
        name=EFFECT,
        text=texts.text,
        act=_bring_into_force,
        released=_release,
        holds=_hold,
        url=lambda _brand_id: address("brand:brand"),
        consequence=_(
            "When every partner agrees, Accord, its letters and its PDFs carry this name, colour and logo."
        ),
        replaces=True,
    )
)

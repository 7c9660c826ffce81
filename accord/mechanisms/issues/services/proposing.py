"""Putting a ladder before every partner; and what happens once all have agreed."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement.ratified import Ratified
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.issues import ladders
from accord.mechanisms.issues.models import Holder, Ladder
from accord.mechanisms.issues.rules import LadderState
from accord.mechanisms.issues.services.drafting import DRAFTS, EFFECT
from accord.mechanisms.issues.texts import title
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

kinds.kind("issues.ladder_proposed", _("{actor} proposed the escalation ladder."))
kinds.kind("issues.ladder_in_force", _("The escalation ladder is agreed by every partner."))


@transaction.atomic
def ladder_propose(*, ladder: Ladder, actor: Actor) -> "Proposal":
    """Put a draft before every partner; nothing in it can be changed until all have decided."""
    access.require(actor, "issues.draft_ladder", ladder)
    locked = DRAFTS.draft(ladder)
    if not locked.rungs.exists():
        raise Refused(_("A ladder needs a rung. Add one first."))
    proposal = DRAFTS.put_forward(locked, title=title(), parties=partnership.parties_to_ask(), actor=actor)
    audit.record("issues.ladder_proposed", actor=actor, about=locked)
    return proposal


def _bring_into_force(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed. What is open goes on climbing the ladder on which it was raised."""
    former = Ladder.objects.select_for_update().filter(state=LadderState.IN_FORCE).first()
    if former is not None:
        former.state = LadderState.SUPERSEDED
        former.save(update_fields=["state"])
    ladder = DRAFTS.agreed(ratified)
    if former is not None:
        _holders_go_on(former, ladder)
    audit.record("issues.ladder_in_force", actor=actor, about=ladder)


def _holders_go_on(former: Ladder, ladder: Ladder) -> None:
    """Whoever stood on a rung stands on the one that is called the same."""
    anew = {rung.title: rung.id for rung in ladder.rungs.all()}
    stood = Holder.objects.filter(rung__ladder=former, rung__title__in=anew).select_related("rung")
    Holder.objects.bulk_create(
        [
            Holder(
                partnership_id=held.partnership_id,
                rung_id=anew[held.rung.title],
                organisation_id=held.organisation_id,
                person_id=held.person_id,
            )
            for held in stood
        ],
        ignore_conflicts=True,
    )


def _page_of(_ladder_id: UUID) -> str:
    return address("issues:ladder")


effects.register(
    effects.Effect(
        name=EFFECT,
        text=ladders.text,
        act=_bring_into_force,
        released=DRAFTS.release,
        url=_page_of,
        consequence=_(
            "When every partner agrees, anybody may raise an issue, which climbs these rungs by these clocks."
        ),
        replaces=True,
    )
)

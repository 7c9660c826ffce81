"""Drafting who is responsible for what, and putting it before every partner."""

from collections.abc import Collection
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.db.models import Max
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
from accord.partnership import selectors as partnership
from accord.privacy.arrangement import selectors
from accord.privacy.arrangement.template import template
from accord.privacy.models import Arrangement
from accord.privacy.rules import WRITTEN, ArrangementState

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

EFFECT = "privacy.bring_arrangement_into_force"

ONE_DRAFT = _("There is a draft already. Finish that one first.")

kinds.kind("privacy.arrangement_drafted", _("{actor} began a draft: “{about}”."))
kinds.kind("privacy.arrangement_written", _("{actor} wrote “{about}”."))
kinds.kind("privacy.arrangement_proposed", _("{actor} proposed “{about}”."))
kinds.kind("privacy.arrangement_in_force", _("“{about}” is in force."))


@transaction.atomic
def arrangement_draft(*, actor: Actor) -> Arrangement:
    """Begin the next version, one at a time: a copy of the one in force, or our text; raises Refused."""
    access.require(actor, "privacy.arrange")
    if selectors.being_written() is not None:
        raise Refused(ONE_DRAFT)
    before = selectors.in_force()
    newest = Arrangement.objects.aggregate(newest=Max("version"))["newest"] or 0
    made = Arrangement(
        partnership_id=actor.partnership_id,
        version=newest + 1,
        body=before.body if before else _first_text(),
    )
    with only_one(ONE_DRAFT):
        made.save(force_insert=True)
    audit.record("privacy.arrangement_drafted", actor=actor, about=made)
    return made


@transaction.atomic
def arrangement_write(*, arrangement: Arrangement, body: str, actor: Actor) -> Arrangement:
    """Write a draft anew; what was agreed to of its old words is void. Raises Refused once it is settled."""
    access.require(actor, "privacy.arrange", arrangement)
    written = "\n".join(line.rstrip() for line in body.strip().splitlines())
    if not written:
        raise Refused(_("Write who is responsible for what."), field="body")
    with agreement.subject_rewording(subject_id=arrangement.id, actor=actor):
        held = _held(arrangement, WRITTEN)
        held.body = written
        held.save(update_fields=["body"])
        audit.record("privacy.arrangement_written", actor=actor, about=held)
    return held


@transaction.atomic
def arrangement_propose(*, arrangement: Arrangement, actor: Actor) -> "Proposal":
    """Put a draft before every partner. Raises Refused where it is none."""
    access.require(actor, "privacy.arrange", arrangement)
    held = _held(arrangement, {ArrangementState.DRAFT})
    held.state = ArrangementState.PROPOSED
    held.save(update_fields=["state"])
    proposal = agreement.proposal_open(
        subject_id=held.id, title=str(held), effect=EFFECT, parties=partnership.parties_to_ask(), actor=actor
    )
    audit.record("privacy.arrangement_proposed", actor=actor, about=held)
    return proposal


def _first_text() -> str:
    return template(partnership.partnership().name, list(partnership.parties().values()))


def _held(arrangement: Arrangement, states: Collection[ArrangementState]) -> Arrangement:
    held: Arrangement = Arrangement.objects.select_for_update().get(id=arrangement.id)
    if held.state not in states:
        raise Refused(_("This version is settled. Begin a new draft to change it."))
    return held


def _bring_into_force(ratified: Ratified, actor: Actor) -> None:
    arrangement: Arrangement = Arrangement.objects.select_for_update().get(id=ratified.subject_id)
    is_agreed = text_hash(selectors.words(arrangement)) == ratified.text_hash
    if arrangement.state != ArrangementState.PROPOSED or not is_agreed:
        raise Refused(_("This is not the text that every partner agreed to."))
    Arrangement.objects.filter(state=ArrangementState.IN_FORCE).update(state=ArrangementState.SUPERSEDED)
    arrangement.state, arrangement.in_force_since = ArrangementState.IN_FORCE, ratified.settled_at
    arrangement.save(update_fields=["state", "in_force_since"])
    audit.record("privacy.arrangement_in_force", actor=actor, about=arrangement)


def _release(arrangement_id: UUID, _actor: Actor) -> None:
    proposed = Arrangement.objects.filter(id=arrangement_id, state=ArrangementState.PROPOSED)
    proposed.update(state=ArrangementState.DRAFT)


def _page_of(arrangement_id: UUID) -> str:
    if not selectors.is_kept(arrangement_id):
        return ""
    return address("privacy:arrangement", arrangement_id=arrangement_id)


effects.register(
    effects.Effect(
        name=EFFECT,
        text=selectors.text,
        act=_bring_into_force,
        released=_release,
        consequence=_(
            "When every partner agrees, this says who is responsible for what is kept about people, and "
            "everybody who is asked to answer can read it."
        ),
        url=_page_of,
        replaces=True,
    )
)

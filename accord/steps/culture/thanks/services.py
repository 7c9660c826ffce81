"""Thanking a colleague, saying who may read it, and taking it back."""

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import selectors as partnership
from accord.steps.culture.thanks import rules, selectors
from accord.steps.culture.thanks.models import Thanks
from accord.steps.culture.thanks.rules import ANSWERS, Place

if TYPE_CHECKING:
    from accord.partnership.models import Person
    from accord.standards.models import Behaviour

areas.area("thanks", _("Thanks"))
# Whom, and for what, stays between the two until it stands on the wall.
kinds.kind("thanks.given", _("{actor} thanked a colleague."), unhurried=True)
kinds.kind("thanks.answered", _("{actor} said who may read a colleague’s thanks."))
kinds.kind("thanks.taken_back", _("{actor} took back thanks to a colleague."))


@transaction.atomic
def thanks_give(
    *, receiver: "Person", behaviour: "Behaviour", words: str, actor: Actor, new_id: UUID | None = None
) -> Thanks:
    """Thank a colleague for a behaviour of the charter, with what happened.

    new_id: of a form that may come twice: it makes one. Raises Denied; Refused with the field.
    """
    access.require(actor, "thanks.give")
    if actor.person_id is None:
        raise access.denial("thanks.give")
    if new_id and (made := selectors.thanks_or_none(new_id)):
        return made
    if receiver.id == actor.person_id:
        raise Refused(_("Choose a colleague, not yourself."), field="receiver")
    if partnership.has_left(receiver.id):
        raise Refused(_("This person works here no longer."), field="receiver")
    if not words.strip():
        raise Refused(_("Say what happened."), field="words")
    thanks = Thanks(
        id=new_id or uuid4(),
        partnership_id=actor.partnership_id,
        giver_id=actor.person_id,
        receiver=receiver,
        behaviour=behaviour,
        words=words.strip(),
        given_at=clock.now(),
    )
    thanks.save(force_insert=True)
    audit.record("thanks.given", actor=actor)
    return thanks


@transaction.atomic
def thanks_answer(*, thanks: Thanks, place: Place, actor: Actor) -> Thanks:
    """Say who may read what one was thanked for; it may be said anew. Raises Denied; Refused."""
    access.require(actor, "thanks.answer", thanks)
    if place not in ANSWERS:
        raise Refused(_("Choose who may read it."), field="place")
    locked = selectors.thanks_locked(thanks.id)
    locked.place, locked.answered_at = place, clock.now()
    locked.save(update_fields=["place", "answered_at"])
    audit.record("thanks.answered", actor=actor)
    return locked


@transaction.atomic
def thanks_take_back(*, thanks: Thanks, actor: Actor) -> None:
    """Take thanks back that one gave, within a day: nobody reads them any more. Raises Denied, Refused."""
    access.require(actor, "thanks.take_back", thanks)
    if not rules.may_be_taken_back(thanks.given_at, clock.now()):
        raise Refused(
            _("Thanks can be taken back within a day. Your colleague can still take them off the wall.")
        )
    selectors.thanks_locked(thanks.id).delete()
    audit.record("thanks.taken_back", actor=actor)

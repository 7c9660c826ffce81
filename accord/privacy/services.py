"""Asking for a correction or an erasure, and settling what was asked for."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock, registry, scope
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.partnership.people import roster_lock
from accord.privacy import rules
from accord.privacy.models import Correction, Erasure
from accord.privacy.rules import About, Asked
from accord.privacy.selectors import left_long_ago, subject_of

if TYPE_CHECKING:
    from accord.partnership.models import Person

areas.area("privacy", _("Privacy"))
kinds.kind("privacy.correction_asked", _("{actor} said that something kept about them is wrong."))
kinds.kind("privacy.corrected", _("{actor} corrected what is kept about {about}, as asked."))
kinds.kind("privacy.correction_declined", _("{actor} declined to correct what is kept about {about}."))
kinds.kind("privacy.erasure_asked", _("{actor} asked to be erased."))
kinds.kind("privacy.erasure_declined", _("{actor} declined to erase {about}."))
kinds.kind("privacy.erased", _("{actor} erased what was kept about {about}."))


@transaction.atomic
def correction_ask(*, about: About, should_be: str, actor: Actor) -> Correction:
    """Say what is wrong about oneself, and what it should be. Raises Refused where that cannot be kept."""
    person = _asking(actor)
    wanted = should_be.strip().lower() if about == About.EMAIL else should_be.strip()
    _check_wanted(about, wanted)
    made: Correction = Correction.objects.create(
        partnership_id=actor.partnership_id, person=person, about=about, should_be=wanted
    )
    audit.record("privacy.correction_asked", actor=actor)
    return made


@transaction.atomic
def correction_make(*, correction: Correction, actor: Actor) -> Correction:
    """Correct it. Name, address and number are written as asked; the rest was corrected where it is kept.

    Raises Refused where it is settled already, or somebody else has this address or number.
    """
    locked = _correction_locked(correction, actor)
    if locked.about in rules.AT_ONCE:
        roster_lock(actor)
        _check_free(locked)
        people.person_change(person=locked.person, actor=actor, **{locked.about: locked.should_be})
    _settle(locked, Asked.DONE, actor)
    audit.record("privacy.corrected", actor=actor, about=locked.person)
    return locked


@transaction.atomic
def correction_decline(*, correction: Correction, reason: str, actor: Actor) -> Correction:
    """Decline, and say why; whoever asked reads the reason. Raises Refused without one."""
    locked = _correction_locked(correction, actor)
    _settle(locked, Asked.DECLINED, actor, _reason(reason))
    audit.record("privacy.correction_declined", actor=actor, about=locked.person)
    return locked


@transaction.atomic
def erasure_ask(*, actor: Actor) -> Erasure:
    """Ask to be erased once one has left. Asked twice, it is asked once."""
    person = _asking(actor)
    made: Erasure
    made, is_new = Erasure.objects.get_or_create(
        partnership_id=actor.partnership_id, person=person, state=Asked.WAITING
    )
    if is_new:
        audit.record("privacy.erasure_asked", actor=actor)
    return made


@transaction.atomic
def erasure_decline(*, person: "Person", reason: str, actor: Actor) -> None:
    """Decline what a person asked for, and say why. Raises Refused without one, or where nothing waits."""
    access.require(actor, "privacy.attend", person)
    waiting: Erasure | None = (
        Erasure.objects.select_for_update().filter(person_id=person.id, state=Asked.WAITING).first()
    )
    if waiting is None:
        raise Refused(_("This is settled already."))
    _settle(waiting, Asked.DECLINED, actor, _reason(reason))
    audit.record("privacy.erasure_declined", actor=actor, about=person)


@transaction.atomic
def person_erase(*, person: "Person", actor: Actor) -> None:
    """Erase a person who has left: every room does what it declared, at once or not at all; safe to repeat.

    Raises Refused for somebody who still has a place, a mandate or an office.
    """
    access.require(actor, "privacy.attend", person)
    roster_lock(actor)
    locked = partnership.person_locked(person.id)
    if locked.erased_at is not None:
        return
    if not partnership.has_left(locked.id):
        raise Refused(_("Record first that this person leaves: somebody who works here cannot be erased."))
    subject = subject_of(locked)
    for declared in registry.kept():
        if declared.erase is not None:
            declared.erase(subject)
    erased = partnership.person(locked.id)
    _erasure_settle(erased, actor)
    audit.record("privacy.erased", actor=actor, about=erased)


def left_erase() -> int:
    """Erase everybody who left so long ago that nothing is to be kept any more; return how many they were."""
    found = left_long_ago()
    for person in found:
        with scope.partnership(person.partnership_id):
            person_erase(person=person, actor=Actor.system(person.partnership_id))
    return len(found)


def retention_carry_out() -> None:
    """Let everything go that goes by itself once its time has come; a sweep."""
    with scope.off():
        for declared in registry.retentions():
            if declared.by_itself:
                declared.carry_out()


def _asking(actor: Actor) -> "Person":
    access.require(actor, "privacy.ask")
    if actor.person_id is None:
        raise access.denial("privacy.ask")
    return partnership.person(actor.person_id)


def _check_wanted(about: About, wanted: str) -> None:
    if not wanted:
        raise Refused(_("Say what it should be."), field="should_be")
    if not rules.fits(about, wanted):
        raise Refused(_("That is longer than Accord can keep."), field="should_be")
    if about == About.EMAIL:
        try:
            validate_email(wanted)
        except ValidationError as wrong:
            raise Refused(_("Write an address such as mia@council.example."), field="should_be") from wrong


def _check_free(correction: Correction) -> None:
    if partnership.taken(correction.should_be, field=correction.about, but=correction.person):
        raise Refused(_("Somebody else has this already. Decline, and say so."))


def _correction_locked(correction: Correction, actor: Actor) -> Correction:
    access.require(actor, "privacy.attend", correction.person)
    locked: Correction = Correction.objects.select_for_update().get(id=correction.id)
    if locked.state != Asked.WAITING:
        raise Refused(_("This is settled already."))
    return locked


def _reason(given: str) -> str:
    if not given.strip():
        raise Refused(_("Say why you decline. Whoever asked reads it."), field="reason")
    return given.strip()


def _settle(asked: Correction | Erasure, state: Asked, actor: Actor, reason: str = "") -> None:
    asked.state, asked.settled_at, asked.reason = state, clock.now(), reason
    asked.settled_by_id = actor.person_id
    asked.save(update_fields=["state", "settled_at", "reason", "settled_by"])


def _erasure_settle(person: "Person", actor: Actor) -> None:
    """Write down that it was done: on the row that asked for it, or on a new one."""
    waiting, _is_new = Erasure.objects.get_or_create(
        partnership_id=actor.partnership_id, person=person, state=Asked.WAITING
    )
    _settle(waiting, Asked.DONE, actor)

"""Who comes to a talk: proposed so that partners are balanced, changed by whoever leads it."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.talks import balance
from accord.mechanisms.talks.locking import open_talk
from accord.mechanisms.talks.models import Attendance, Talk
from accord.mechanisms.talks.withdrawing import withdraw_from
from accord.partnership import selectors as partnership
from accord.partnership.rules import Tier

if TYPE_CHECKING:
    from accord.partnership.models import Person

kinds.kind("talks.comes", _("{actor} asked one more person to the talk about “{about}”."))
kinds.kind("talks.comes_not", _("{actor} took one person off those who come to the talk about “{about}”."))
kinds.kind("talks.came", _("{actor} noted that {people} people came to the talk about “{about}”."))


def attendances_propose(*, talk: Talk, actor: Actor) -> None:
    """Ask as many of each partner, and whoever facilitates, to a new talk."""
    partners = partnership.parties()
    seated = [
        found.assignment
        for found in partnership.people_in_post(talk.held_on)
        if found.assignment.organisation_id in partners
    ]
    chosen = balance.balanced(seated, tiers=list(Tier), salt=talk.id)
    if talk.facilitator_id is not None and talk.facilitator_id not in chosen:
        chosen.append(talk.facilitator_id)
    Attendance.objects.bulk_create(
        Attendance(partnership_id=actor.partnership_id, talk=talk, person_id=person) for person in chosen
    )


@transaction.atomic
def attendance_add(*, talk: Talk, person: "Person", actor: Actor) -> None:
    """Ask one more person; who is asked already stays so."""
    access.require(actor, "talks.lead", talk)
    locked = open_talk(talk)
    if not partnership.is_in_post(person.id):
        raise Refused(_("Only somebody who works in the partnership today can be asked."), field="person")
    _found, made = Attendance.objects.get_or_create(
        talk=locked, person=person, defaults={"partnership_id": actor.partnership_id}
    )
    if made:
        audit.record("talks.comes", actor=actor, about=locked)


@transaction.atomic
def attendance_remove(*, talk: Talk, person_id: UUID, actor: Actor) -> None:
    """Take somebody off those who come; who was invited is told by letter."""
    access.require(actor, "talks.lead", talk)
    locked = open_talk(talk)
    asked = Attendance.objects.filter(talk=locked, person_id=person_id).select_related("person").first()
    if asked is None:
        return
    withdraw_from(asked, locked)
    asked.delete()
    audit.record("talks.comes_not", actor=actor, about=locked)


def attendances_note(*, talk: Talk, came: frozenset[UUID], actor: Actor) -> list[Attendance]:
    """Note who of those asked came, within the transaction of an act; return those who did."""
    asked = Attendance.objects.filter(talk=talk)
    asked.exclude(person_id__in=came).update(came=False)
    number = asked.filter(person_id__in=came).update(came=True)
    audit.record("talks.came", actor=actor, about=talk, people=int(number))
    return list(asked.filter(came=True).select_related("person"))

"""Who is in the team of a transition, and what each sees to."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.steps.transition.transitions.models import Member, Transition
from accord.steps.transition.transitions.services import checks

if TYPE_CHECKING:
    from accord.partnership.models import Person

kinds.kind("transitions.member_added", _("{actor} added somebody to the team of “{about}”."))
kinds.kind("transitions.member_removed", _("{actor} took somebody out of the team of “{about}”."))


@transaction.atomic
def member_add(*, transition: Transition, person: "Person", part: str, actor: Actor) -> Member:
    """Add somebody to the team. Raises Denied; Refused without a part, and for somebody who is in it."""
    access.require(actor, "transitions.begin", transition)
    locked = checks.under_way(transition=transition)
    sees_to = checks.written(
        words=part, missing=_("Say what this person sees to in the transition."), field="part"
    )
    member = Member(partnership_id=actor.partnership_id, transition=locked, person=person, part=sees_to)
    with only_one(_("This person is in the team already."), field="person"):
        member.save(force_insert=True)
    audit.record("transitions.member_added", actor=actor, about=locked, person=person.id)
    return member


@transaction.atomic
def member_remove(*, member: Member, actor: Actor) -> None:
    """Take somebody out of the team; one stays. What he or she undertook stays. Raises Denied, Refused."""
    access.require(actor, "transitions.begin", member.transition)
    locked = checks.under_way(transition=member.transition)
    if locked.members.count() == 1:
        raise Refused(_("Somebody has to be in the team. Add another person first."))
    audit.record("transitions.member_removed", actor=actor, about=locked, person=member.person_id)
    Member.objects.filter(id=member.id).delete()

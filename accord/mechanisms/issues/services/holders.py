"""Naming who stands on a rung for a partner: each partner names its own, whenever it wants to."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.issues.models import Holder, Rung
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.partnership.models import Organisation, Person

kinds.kind(
    "issues.holder_named", _("{actor} named {about} to stand on rung {rung} of the escalation ladder.")
)
kinds.kind("issues.holder_ended", _("{actor} took {about} off rung {rung} of the escalation ladder."))


@transaction.atomic
def holder_name(*, rung: Rung, organisation: "Organisation", person: "Person", actor: Actor) -> Holder:
    """Let somebody stand on a rung for the own organisation. Raises Denied, Refused for others."""
    access.require(actor, "partnership.name_own", organisation)
    if person.employer_id != organisation.id or not _is_in_post(person):
        raise Refused(_("Choose somebody whom this organisation employs today."), field="person")
    held, made = Holder.objects.get_or_create(
        rung=rung,
        organisation=organisation,
        person=person,
        defaults={"partnership_id": actor.partnership_id},
    )
    if made:
        audit.record("issues.holder_named", actor=actor, about=person, rung=rung.position)
    stands: Holder = held
    return stands


@transaction.atomic
def holder_end(*, holder: Holder, actor: Actor) -> None:
    """Let somebody no longer stand on a rung."""
    access.require(actor, "partnership.name_own", holder.organisation)
    ended, _of_each = Holder.objects.filter(id=holder.id).delete()
    if ended:
        audit.record("issues.holder_ended", actor=actor, about=holder.person, rung=holder.rung.position)


def _is_in_post(person: "Person") -> bool:
    return bool(partnership.assignments_in_post().filter(person_id=person.id).exists())

"""Who is known to facilitate: written down, said anew, taken off."""

from dataclasses import asdict, dataclass
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs import selectors
from accord.steps.expertise.briefs.models import Facilitator

TWICE = _("Somebody with this address stands in the directory already.")
DECIDED_NOW = _("The partners decide about this facilitator now. It can be changed once they have.")

areas.area("briefs", _("Help from outside: briefs"))
kinds.kind("briefs.facilitator_added", _("{actor} put a facilitator into the directory: {about}."))
kinds.kind("briefs.facilitator_changed", _("{actor} changed what the directory says of {about}."))
kinds.kind("briefs.facilitator_taken_off", _("{actor} took {about} out of the directory."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the directory says of somebody; skills: one a line."""

    given_name: str
    family_name: str
    email: str
    organisation: str
    skills: str
    languages: str


@transaction.atomic
def facilitator_add(*, known: Known, actor: Actor, new_id: UUID | None = None) -> Facilitator:
    """Put somebody into the directory. new_id: sent twice, made once.

    Raises Denied; Refused without a name or skill, and for an address that stands there already.
    """
    access.require(actor, "briefs.write")
    if new_id and (made := selectors.facilitator_or_none(new_id)):
        return made
    found = Facilitator(id=new_id or uuid4(), partnership_id=actor.partnership_id, **_checked(known))
    with only_one(TWICE, field="email"):
        found.save(force_insert=True)
    audit.record("briefs.facilitator_added", actor=actor, about=found)
    return found


@transaction.atomic
def facilitator_change(*, facilitator: Facilitator, known: Known, actor: Actor) -> Facilitator:
    """Say anew what the directory says. Raises as `facilitator_add`, and while partners decide."""
    access.require(actor, "briefs.write", facilitator)
    locked = _not_being_decided(facilitator)
    for name, words in _checked(known).items():
        setattr(locked, name, words)
    with only_one(TWICE, field="email"):
        locked.save(update_fields=list(asdict(known)))
    audit.record("briefs.facilitator_changed", actor=actor, about=locked)
    return locked


@transaction.atomic
def facilitator_take_off(*, facilitator: Facilitator, actor: Actor) -> None:
    """Propose somebody no more; who stood for a brief stays on its record. Raises Denied, Refused."""
    access.require(actor, "briefs.write", facilitator)
    locked = _not_being_decided(facilitator)
    locked.off_on = partnership.today()
    locked.save(update_fields=["off_on"])
    audit.record("briefs.facilitator_taken_off", actor=actor, about=locked)


def _not_being_decided(facilitator: Facilitator) -> Facilitator:
    """What the partners decide about says the same until they have; whoever proposes takes this lock, too."""
    locked = selectors.facilitator_locked(facilitator.id)
    if selectors.is_before_the_partners(locked):
        raise Refused(DECIDED_NOW)
    return locked


def _checked(known: Known) -> dict[str, str]:
    said = {name: words.strip() for name, words in asdict(known).items()}
    for field, missing in (
        ("family_name", _("Write the family name.")),
        ("email", _("Write the e-mail address.")),
        ("organisation", _("Write the name of the organisation.")),
        ("skills", _("Say what this person can do.")),
    ):
        if not said[field]:
            raise Refused(missing, field=field)
    return said

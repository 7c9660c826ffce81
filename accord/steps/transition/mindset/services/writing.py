"""Per value of the charter: what we did so far, and what we do from the gate on."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.steps.transition.gate.services import checks
from accord.steps.transition.mindset import selectors
from accord.steps.transition.mindset.models import Shift

if TYPE_CHECKING:
    from accord.steps.transition.transitions.models import Transition

areas.area("mindset", _("Change of mindset"))
kinds.kind("mindset.written", _("{actor} wrote what changes with “{about}”, for {count} values."))


class ShiftSaid(NamedTuple):
    """Words for one value; both or none."""

    so_far: str
    from_today: str


@transaction.atomic
def shifts_write(*, transition: "Transition", said: Mapping[str, ShiftSaid], actor: Actor) -> list[Shift]:
    """Write what changes, by the names of values of the charter in force; without words it is taken out.

    Raises Denied; Refused while the declaration, of which it is a part, is before the partners, and after;
    and where of one value only half is said.
    """
    access.require(actor, "mindset.write", transition)
    locked = checks.still_to_declare(transition=transition)
    known = [value.name for value in selectors.values()]
    if not known:
        raise Refused(_("A charter has to be in force first: this is written for each of its values."))
    for name in known:
        if name in said:
            _write(locked, name, said[name])
    found = selectors.shifts(locked)
    audit.record("mindset.written", actor=actor, about=locked, count=len(found))
    return found


def _write(transition: "Transition", value: str, said: ShiftSaid) -> None:
    so_far, from_today = said.so_far.strip(), said.from_today.strip()
    if bool(so_far) != bool(from_today):
        raise Refused(_("Say both of “{value}”, or neither.").format(value=value), field=value)
    if not so_far:
        Shift.objects.filter(transition=transition, value=value).delete()
        return
    Shift.objects.update_or_create(
        partnership_id=transition.partnership_id,
        transition=transition,
        value=value,
        defaults={"so_far": so_far, "from_today": from_today, "changed_at": clock.now()},
    )

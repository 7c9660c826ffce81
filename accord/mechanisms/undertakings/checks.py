"""What has to be the case before something happens to an undertaking."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.mechanisms.undertakings.models import Undertaking
from accord.mechanisms.undertakings.rules import WITHOUT_RECEIVER, State
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.partnership.models import Person

ENDED = _("This undertaking has ended already.")


def locked(undertaking: Undertaking) -> Undertaking:
    """Return an undertaking as it stands now, locked for the transaction."""
    found: Undertaking = Undertaking.objects.select_for_update().get(id=undertaking.id)
    return found


def still_open(undertaking: Undertaking) -> None:
    """Raise Refused where it is no longer its owner's turn: it was given, or has ended."""
    if undertaking.state == State.GIVEN:
        raise Refused(_("This waits to be accepted. It is its receiver’s turn."))
    if undertaking.state != State.OPEN:
        raise Refused(ENDED)


def owner(person: "Person", actor: Actor) -> None:
    """Raise Refused for somebody who does not work in the actor's partnership today."""
    if not _is_in_post(person, actor):
        raise Refused(_("Choose somebody who works in this partnership today."), field="owner")


def receiver(undertaking: Undertaking, person: "Person", actor: Actor) -> None:
    """Raise Refused for somebody who cannot accept this, or where nobody accepts such a thing."""
    if undertaking.reserved or undertaking.kind in WITHOUT_RECEIVER:
        raise Refused(_("Nobody has to accept this: it is looked at where it came from."))
    if person.id == undertaking.owner_id:
        raise Refused(_("Choose somebody other than the one who does it."), field="receiver")
    if not _is_in_post(person, actor):
        raise Refused(_("Choose somebody who works in this partnership today."), field="receiver")


def _is_in_post(person: "Person", actor: Actor) -> bool:
    return person.partnership_id == actor.partnership_id and partnership.is_in_post(person.id)

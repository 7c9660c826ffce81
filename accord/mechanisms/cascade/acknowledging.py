"""Somebody at the door with a link or a code, and the one thing that is kept of it: that it is done."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, scope
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.mechanisms.cascade import tokens
from accord.mechanisms.cascade.models import Cascade, Code, Recipient
from accord.mechanisms.cascade.rules import CascadeState
from accord.partnership import selectors as partnership


class Standing(StrEnum):
    """What a link or a code is good for now."""

    UNKNOWN = "unknown"
    OPEN = "open"
    DONE = "done"
    OVER = "over"


@dataclass(frozen=True, slots=True, repr=False)
class Visit:
    """Somebody at the door with a token. held: whose, or which code; None for a token nobody was given."""

    token: str
    held: Recipient | Code | None

    @property
    def cascade(self) -> Cascade | None:
        match self.held:
            case Recipient():
                return self.held.cascade
            case Code():
                return self.held.briefing.cascade
            case None:
                return None

    @property
    def standing(self) -> Standing:
        if self.held is None or self.cascade is None:
            return Standing.UNKNOWN
        if self.held.is_done:
            return Standing.DONE
        return Standing.OPEN if self.cascade.is_open else Standing.OVER


def visit(typed: str) -> Visit:
    """Return who stands at the door. An unknown token takes the same path as a known one."""
    token = tokens.normalised(typed)
    hashed = tokens.hash_of(token)
    with scope.off():
        recipient = Recipient.objects.select_related("cascade__partnership").filter(token_hash=hashed).first()
        code = Code.objects.select_related("briefing__cascade__partnership").filter(code_hash=hashed).first()
    return Visit(token, recipient or code)


@transaction.atomic
def acknowledge_by_link(*, visit: Visit) -> None:
    """Note that it is done. No line in the log, nothing of what was chosen; done again, it stays as it was.

    Raises Refused where the cascade is over.
    """
    match visit.held:
        case Recipient():
            _done(visit.held)
        case Code():
            _check_open(visit.held.briefing.cascade_id)
            Code.objects.filter(id=visit.held.id, used_on=None).update(used_on=partnership.today())
        case None:
            raise Refused(_("We do not know this link."))


@transaction.atomic
def acknowledge(*, recipient: Recipient, actor: Actor) -> None:
    """Note that it is done, for somebody who is signed in; as by the own link."""
    access.require(actor, "cascade.acknowledge", recipient)
    _done(recipient)


def link_of(recipient: Recipient) -> str:
    """Return the token of somebody's link.

    After a restore the site has a new key, and links follow from it: then the hash is written anew, and the
    link in an older letter opens nothing any more (decision 0054).
    """
    token = tokens.token_for(recipient.id)
    if (hashed := tokens.hash_of(token)) != recipient.token_hash:
        Recipient.objects.filter(id=recipient.id).update(token_hash=hashed)
    return token


def _done(recipient: Recipient) -> None:
    _check_open(recipient.cascade_id)
    waiting = Recipient.objects.filter(id=recipient.id, acknowledged_on=None)
    waiting.update(acknowledged_on=partnership.today())


def _check_open(cascade_id: UUID) -> None:
    if not Cascade.objects.filter(id=cascade_id, state=CascadeState.OPEN).exists():
        raise Refused(_("This is over, so there is nothing left to acknowledge."))

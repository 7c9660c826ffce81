"""Accepting what was given, or sending it back; and who has to accept. Given and accepted are two acts."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.errors import Refused
from accord.mechanisms.undertakings import checks, ending
from accord.mechanisms.undertakings.logged import record
from accord.mechanisms.undertakings.models import Giving, Undertaking
from accord.mechanisms.undertakings.rules import Answer, State
from accord.partnership import managers

if TYPE_CHECKING:
    from accord.partnership.models import Person

kinds.kind("undertakings.accepted", _("{actor} accepted “{about}”: it is done."), unhurried=True)
kinds.kind("undertakings.sent_back", _("{actor} did not accept “{about}” yet, and sent it back."))
kinds.kind("undertakings.receiver_named", _("{actor} named who accepts that “{about}” is done."))


@transaction.atomic
def undertaking_accept(*, undertaking: Undertaking, actor: Actor) -> Undertaking:
    """Say that what was given is done. Raises Denied for others than its receiver, Refused where none is."""
    locked, giving = _given(undertaking, actor)
    _answer(giving, Answer.ACCEPTED)
    record("undertakings.accepted", locked, actor)
    ending.close(locked, State.DONE)
    return locked


@transaction.atomic
def undertaking_send_back(*, undertaking: Undertaking, reason: str, actor: Actor) -> Undertaking:
    """Say what is missing: it is its owner's again, by the day it had. Raises Denied, Refused."""
    locked, giving = _given(undertaking, actor)
    if not reason.strip():
        raise Refused(_("Say what is missing, so that it can be done."), field="reason")
    _answer(giving, Answer.SENT_BACK, reason.strip())
    locked.state, locked.evidence = State.OPEN, ""
    locked.save(update_fields=["state", "evidence"])
    record("undertakings.sent_back", locked, actor)
    return locked


@transaction.atomic
def receiver_name(*, undertaking: Undertaking, receiver: "Person", actor: Actor) -> Undertaking:
    """Name who accepts that it is done; somebody else only once the one who was named has left.

    What was given already is then before the new one. Raises Denied, Refused.
    """
    locked = checks.locked(undertaking)
    access.require(actor, "undertakings.name_receiver", locked)
    if locked.ended_at is not None:
        raise Refused(checks.ENDED)
    if locked.receiver_id is not None and not managers.has_left(locked.receiver_id):
        raise Refused(_("Somebody accepts this already, and has not left."))
    checks.receiver(locked, receiver, actor)
    locked.receiver = receiver
    locked.save(update_fields=["receiver"])
    locked.givings.filter(answer="").update(receiver=receiver)
    record("undertakings.receiver_named", locked, actor, receiver=receiver.id)
    return locked


def _given(undertaking: Undertaking, actor: Actor) -> tuple[Undertaking, Giving]:
    """The undertaking and what was given, locked, while it waits for its receiver: for that one alone."""
    locked = checks.locked(undertaking)
    access.require(actor, "undertakings.accept", locked)
    if locked.state != State.GIVEN:
        raise Refused(_("Nothing waits to be accepted here."))
    return locked, locked.givings.get(answer="")


def _answer(giving: Giving, answer: Answer, reason: str = "") -> None:
    giving.answer, giving.reason, giving.answered_at = answer, reason, clock.now()
    giving.save(update_fields=["answer", "reason", "answered_at"])

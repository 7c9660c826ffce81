"""Raising a need, taking up or declining what a rule suggests, declining what was raised."""

from uuid import UUID, uuid4

from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.registry import Suggested
from accord.foundations.unique import only_one
from accord.steps.expertise.needs import selectors
from accord.steps.expertise.needs.models import Need
from accord.steps.expertise.needs.rules import NeedState

LONGEST_TITLE = 200
ANSWERED = _("Somebody else has just answered this.")
NO_REASON = _("Give the reason, so that whoever asked for help understands it.")

areas.area("needs", _("Help from outside: needs"))
kinds.kind("needs.raised", _("{actor} said that help from outside is needed: “{about}”."), unhurried=True)
kinds.kind("needs.declined", _("{actor} declined to look for help from outside: “{about}”."))


@transaction.atomic
def need_raise(*, title: str, why: str, actor: Actor, new_id: UUID | None = None) -> Need:
    """Say where help from outside is needed, and why. new_id: sent twice, made once. Raises Refused."""
    access.require(actor, "needs.raise")
    if new_id and (made := selectors.need_or_none(new_id)):
        return made
    need = _need(title, why, actor)
    need.id = new_id or need.id
    need.save(force_insert=True)
    audit.record("needs.raised", actor=actor, about=need)
    return need


@transaction.atomic
def suggestion_take_up(*, suggested: Suggested, why: str, actor: Actor) -> Need:
    """Make what a rule suggests a need. Raises Refused without words, or where somebody was faster."""
    access.require(actor, "needs.raise")
    need = _need(str(suggested.what), why, actor)
    need.key = suggested.key
    with only_one(ANSWERED):
        need.save(force_insert=True)
    audit.record("needs.raised", actor=actor, about=need)
    return need


@transaction.atomic
def suggestion_decline(*, suggested: Suggested, reason: str, actor: Actor) -> Need:
    """Decline what a rule suggests: it stays on record with the reason. Raises Denied, Refused."""
    access.require(actor, "needs.decline")
    need = _need(str(suggested.what), str(suggested.because), actor)
    need.key = suggested.key
    _decline(need, reason, actor)
    with only_one(ANSWERED):
        need.save(force_insert=True)
    audit.record("needs.declined", actor=actor, about=need)
    return need


@transaction.atomic
def need_decline(*, need: Need, reason: str, actor: Actor) -> Need:
    """Decline a need that was raised. Raises Denied; Refused without a reason, or once it is answered."""
    access.require(actor, "needs.decline", need)
    locked = selectors.need_locked(need.id)
    if locked.state != NeedState.OPEN:
        raise Refused(ANSWERED)
    _decline(locked, reason, actor)
    locked.save(update_fields=["state", "reason", "declined_by", "declined_at"])
    audit.record("needs.declined", actor=actor, about=locked)
    return locked


def need_answer(*, need: Need, briefed: bool) -> None:
    """Note that help is looked for, or no longer is; for the room in which briefs are written."""
    locked = selectors.need_locked(need.id)
    was, becomes = NeedState.OPEN, NeedState.BRIEFED
    if not briefed:
        was, becomes = becomes, was
    if locked.state != was:
        raise Refused(ANSWERED)
    locked.state = becomes
    locked.save(update_fields=["state"])


def _need(title: str, why: str, actor: Actor) -> Need:
    if actor.person_id is None:
        raise access.denial("needs.raise")
    if not title.strip():
        raise Refused(_("Say with what help is needed."), field="title")
    if not why.strip():
        raise Refused(_("Say why we cannot manage it ourselves."), field="why")
    return Need(
        id=uuid4(),
        partnership_id=actor.partnership_id,
        title=Truncator(title.strip()).chars(LONGEST_TITLE),
        why=why.strip(),
        raised_by_id=actor.person_id,
    )


def _decline(need: Need, reason: str, actor: Actor) -> None:
    if not reason.strip():
        raise Refused(NO_REASON, field="reason")
    need.state, need.reason = NeedState.DECLINED, reason.strip()
    need.declined_by_id, need.declined_at = actor.person_id, clock.now()

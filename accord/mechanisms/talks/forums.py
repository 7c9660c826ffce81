"""The boards and meetings to which a partnership takes what behaviour alone does not mend."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.talks.models import Forum
from accord.partnership import selectors as partnership

kinds.kind("talks.forum_added", _("{actor} put the forum “{about}” on the list."))
kinds.kind("talks.forum_ended", _("{actor} took the forum “{about}” off the list."))

THERE_IS_ONE = _("This forum stands on the list already.")


@dataclass(frozen=True, slots=True)
class Referral:
    """Where a cause outside of behaviour goes. forum: its name; on: by which day it is dealt with."""

    forum: str
    on: date | None


def kept(actor: Actor) -> list[Forum]:
    """Return the forums on the list."""
    access.require(actor, "talks.read")
    return list(Forum.objects.filter(ended_at=None))


def forum_for(actor: Actor, forum_id: UUID) -> Forum:
    """Return one forum; raises Http404, Denied."""
    found: Forum = get_object_or_404(Forum, id=forum_id)
    access.require(actor, "talks.read", found)
    return found


@transaction.atomic
def forum_add(*, name: str, actor: Actor) -> Forum:
    """Put a forum on the list; raises Refused for one without a name, or that is there already."""
    access.require(actor, "talks.lead")
    named = " ".join(name.split())
    if not named:
        raise Refused(_("Say what the forum is called."), field="name")
    if _called(named) is not None:
        raise Refused(THERE_IS_ONE, field="name")
    with only_one(THERE_IS_ONE, field="name"):
        made: Forum = Forum.objects.create(partnership_id=actor.partnership_id, name=named)
    audit.record("talks.forum_added", actor=actor, about=made)
    return made


@transaction.atomic
def forum_end(*, forum: Forum, actor: Actor) -> None:
    """Take a forum off the list; points that went there still say so."""
    access.require(actor, "talks.lead", forum)
    if Forum.objects.filter(id=forum.id, ended_at=None).update(ended_at=clock.now()):
        audit.record("talks.forum_ended", actor=actor, about=forum)


def referred(*, referral: Referral | None, actor: Actor) -> tuple[Forum, date]:
    """Return the forum of a referral, put on the list where it is new, and the day; raises Refused."""
    if referral is None or not referral.forum.strip():
        raise Refused(_("Choose the forum that deals with it: behaviour alone does not."), field="forum")
    if referral.on is None or referral.on < partnership.today():
        raise Refused(_("Choose the day by which it is dealt with there: today or later."), field="forum_on")
    named = " ".join(referral.forum.split())
    return _called(named) or forum_add(name=named, actor=actor), referral.on


def _called(name: str) -> Forum | None:
    found: Forum | None = Forum.objects.filter(ended_at=None, name__iexact=name).first()
    return found

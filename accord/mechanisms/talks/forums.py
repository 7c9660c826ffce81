"""The boards and meetings to which a partnership takes what behaviour alone does not mend."""

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

kinds.kind("talks.forum_added", _("{actor} put the forum “{about}” on the list."))
kinds.kind("talks.forum_ended", _("{actor} took the forum “{about}” off the list."))

THERE_IS_ONE = _("This forum stands on the list already.")


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
    if called(named) is not None:
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


def called(name: str) -> Forum | None:
    """Return the forum of this name that is on the list, or None."""
    found: Forum | None = Forum.objects.filter(ended_at=None, name__iexact=name).first()
    return found

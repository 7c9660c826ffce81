"""The programme officer sends a template or a lesson: each partnership gets its own copy, and a log line."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock, scope
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import actors
from accord.programme import officer
from accord.programme.models import Sent
from accord.programme.rules import Kind

kinds.kind("releases.sent", _("{actor} sent “{about}” to this partnership."))


@transaction.atomic
def words_send(*, kind: Kind, title: str, words: str, actor: Actor) -> int:
    """Send words to every partnership that appointed this officer; return to how many. Raises Refused."""
    access.require(actor, "releases.send")
    if not title.strip():
        raise Refused(_("Give it a name."), field="title")
    if not words.strip():
        raise Refused(_("Write what you send."), field="words")
    told = 0
    for person in officer.overseen(actor):
        with scope.partnership(person.partnership_id):
            there = actors.actor_for(person.id)
            if there is None:
                continue
            access.require(there, "releases.send")
            made: Sent = Sent.objects.create(
                partnership_id=person.partnership_id,
                kind=kind,
                title=title.strip(),
                words=words.strip(),
                sent_at=clock.now(),
            )
            audit.record("releases.sent", actor=there, about=made)
            told += 1
    return told

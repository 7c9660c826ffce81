"""The partnership asks its programme for help, and takes that back."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.programme.models import Ask

kinds.kind("releases.asked", _("{actor} asked the programme for help: “{about}”."))
kinds.kind("releases.ask_ended", _("{actor} no longer asks the programme for help: “{about}”."))


@transaction.atomic
def ask_make(*, words: str, actor: Actor) -> Ask:
    """Ask for help; the programme officer reads the words, who asked, and since when. Raises Refused."""
    access.require(actor, "releases.ask")
    if not words.strip():
        raise Refused(_("Say what you want help with."), field="words")
    if actor.person_id is None:
        raise access.denial("releases.ask")
    made: Ask = Ask.objects.create(
        partnership_id=actor.partnership_id,
        words=words.strip(),
        asked_by_id=actor.person_id,
        asked_at=clock.now(),
    )
    audit.record("releases.asked", actor=actor, about=made)
    return made


@transaction.atomic
def ask_end(*, ask: Ask, actor: Actor) -> None:
    """Take back that help is asked for."""
    access.require(actor, "releases.ask", ask)
    locked: Ask = Ask.objects.select_for_update().get(id=ask.id)
    if locked.ended_at is None:
        locked.ended_at = clock.now()
        locked.save(update_fields=["ended_at"])
        audit.record("releases.ask_ended", actor=actor, about=locked)

"""Holding a workshop: whoever leads shows a topic, phones propose, and the room decides.

The log says that a workshop began and ended. Of what phones propose it says nothing: phones have no name.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.talks import joining
from accord.steps.culture.ways.live import rules
from accord.steps.culture.ways.models import Suggestion, Topic, Workshop
from accord.steps.culture.ways.rules import Kind

if TYPE_CHECKING:
    from accord.partnership.models import Organisation

CLOSED = _("The proposals are closed.")

kinds.kind("ways.workshop_begun", _("{actor} began a workshop on ways of working."))
kinds.kind("ways.workshop_ended", _("{actor} ended the workshop on ways of working."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What one phone proposes. organisation: whose way, where one partner's is taken."""

    kind: Kind
    organisation: "Organisation | None" = None
    words: str = ""


@transaction.atomic
def workshop_begin(*, actor: Actor) -> Workshop:
    """Begin a workshop; one that was forgotten ends with it. Raises Denied, Refused."""
    access.require(actor, "ways.decide")
    for found in Workshop.objects.select_for_update().filter(ended_at=None):
        if not rules.is_over(found, clock.now()):
            return found
        workshop_over(workshop=found)
    made = Workshop(partnership_id=actor.partnership_id, code=joining.new_code(), begun_at=clock.now())
    with only_one(_("Somebody else has just begun one.")):
        made.save(force_insert=True)
    audit.record("ways.workshop_begun", actor=actor, about=made)
    return made


@transaction.atomic
def topic_show(*, topic: Topic, actor: Actor) -> Workshop:
    """Let the room look at a topic, and ask its phones; what was proposed before is gone. Raises Refused."""
    access.require(actor, "ways.decide", topic)
    workshop = _going_on()
    workshop.suggestions.all().delete()
    workshop.present, workshop.asking, workshop.phones = topic, True, 0
    workshop.asked += 1
    workshop.shown_at = clock.now()
    workshop.save(update_fields=["present", "asking", "phones", "asked", "shown_at"])
    return workshop


@transaction.atomic
def proposals_close(*, actor: Actor) -> Workshop:
    """Take no more proposals; from five phones on the room sees them. Raises Denied, Refused."""
    access.require(actor, "ways.decide")
    workshop = _going_on()
    workshop.asking = False
    workshop.save(update_fields=["asking"])
    return workshop


@transaction.atomic
def words_show(*, suggestion: Suggestion, shown: bool, actor: Actor) -> None:
    """Let the room read the words of a proposal, or take them off the wall. Raises Denied, Refused."""
    access.require(actor, "ways.decide", suggestion)
    workshop = _going_on()
    if not rules.tells(workshop):
        raise Refused(_("What phones propose may not be seen yet."))
    workshop.suggestions.filter(id=suggestion.id).update(on_wall=shown)


@transaction.atomic
def workshop_end(*, actor: Actor) -> None:
    """End the workshop: phones are told, and what they proposed is gone. Raises Denied."""
    access.require(actor, "ways.decide")
    for found in Workshop.objects.select_for_update().filter(ended_at=None):
        workshop_over(workshop=found)
        audit.record("ways.workshop_ended", actor=actor, about=found)


@transaction.atomic
def proposal_give(*, workshop_id: UUID, asked: int, proposed: Proposed) -> None:
    """Take the proposal of one phone; once given it stays.

    asked: the asking in which the phone answers. That it has not answered yet says the phone itself, in a
    signed cookie, as with dots (decision 0108). Raises Refused.
    """
    # First, since it holds the row: whoever closes the asking waits for this one, or it comes late.
    going_on = Workshop.objects.filter(
        id=workshop_id, asked=asked, asking=True, begun_at__gt=clock.now() - rules.LASTS
    )
    if not going_on.update(phones=F("phones") + 1):
        raise Refused(CLOSED)
    workshop = Workshop.objects.get(id=workshop_id)
    Suggestion.objects.create(
        partnership_id=workshop.partnership_id,
        workshop=workshop,
        kind=proposed.kind,
        organisation=proposed.organisation if proposed.kind == Kind.ADOPT else None,
        words=proposed.words.strip(),
    )


def _going_on() -> Workshop:
    """The workshop that goes on, locked; raises Refused where none does."""
    found: Workshop | None = Workshop.objects.select_for_update().filter(ended_at=None).first()
    if found is None or rules.is_over(found, clock.now()):
        raise Refused(_("The workshop is over. Begin another one."))
    return found


def workshop_over(*, workshop: Workshop) -> None:
    """End a workshop, within the transaction of an act: what phones proposed is gone."""
    workshop.suggestions.all().delete()
    workshop.ended_at, workshop.asking = clock.now(), False
    workshop.save(update_fields=["ended_at", "asking"])

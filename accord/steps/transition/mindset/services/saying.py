"""Each team says what it stops and what it starts, once it was told of the declaration."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.steps.transition.mindset.models import TeamChange

if TYPE_CHECKING:
    from accord.mechanisms.cascade.models import Briefing

kinds.kind(
    "mindset.said", _("The team {about} said what it stops and starts with “{title}”."), unhurried=True
)


@transaction.atomic
def team_change_say(*, briefing: "Briefing", stop: str, start: str, actor: Actor) -> TeamChange:
    """Write down one thing that a team stops and one that it starts; later words replace these.

    Raises Denied for others than whoever briefs it; Refused before it was told, and once that is over.
    """
    access.require(actor, "mindset.say", briefing)
    if not briefing.cascade.is_open:
        raise Refused(_("This is over. What teams said stays."))
    if briefing.given_on is None:
        raise Refused(_("Brief the team first: what it stops and starts is found together."))
    for words, field in ((stop, "stop"), (start, "start")):
        if not words.strip():
            raise Refused(_("Say one thing, as small as you like."), field=field)
    found, _made = TeamChange.objects.update_or_create(
        partnership_id=briefing.partnership_id,
        briefing=briefing,
        defaults={
            "stop": stop.strip(),
            "start": start.strip(),
            "said_by_id": actor.person_id,
            "said_at": clock.now(),
        },
    )
    audit.record("mindset.said", actor=actor, about=briefing, title=briefing.cascade.title)
    return found

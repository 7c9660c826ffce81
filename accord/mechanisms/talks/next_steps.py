"""What comes after a result: the steward plans or leads the talk, everybody else reads what was agreed."""

from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.rounds.publishing.next_steps import next_step
from accord.mechanisms.talks import selectors
from accord.mechanisms.talks.rules import TalkState


@next_step
def after_a_result(actor: Actor, round_id: UUID) -> Link | None:
    """Return the one thing this actor can do next about the result of a round."""
    talk = selectors.talk_about(round_id)
    if not access.allows(actor, "talks.lead") or (talk and talk.state == TalkState.CLOSED):
        return Link(label=_("See what we agreed to do"), url=address("talks:said"))
    if talk is None:
        return Link(label=_("Plan the talk"), url=address("talks:plan", round_id=round_id))
    label = _("Prepare the talk") if selectors.is_to_prepare(talk) else _("Go on with the talk")
    return Link(label=label, url=address("talks:talk", talk_id=talk.id))

"""What waits for signatories: every proposal that they have not decided on."""

from django.utils.translation import gettext as _

from accord.agreement import reading, selectors
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting


@waiting
def decisions_waiting(actor: Actor) -> list[Waiting]:
    """Return the proposals that this person may still decide on, with the time that reading them takes."""
    return [
        Waiting(
            what=_("Agree or decline: {title}").format(title=view.proposal.title),
            url=address("agreement:proposal", proposal_id=view.proposal.id),
            since=view.since,
            due=view.proposal.lapses_at,
            minutes=reading.minutes(view.proposal.text),
        )
        for view in selectors.open_for(actor)
    ]

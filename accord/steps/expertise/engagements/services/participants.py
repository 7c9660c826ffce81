"""Who took part is written down; and those people are asked, in confidence, how useful it was."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.partnership import selectors as partnership
from accord.steps.expertise.engagements import asking, participants
from accord.steps.expertise.engagements.locking import going
from accord.steps.expertise.engagements.models import Asking, Engagement, Participant

if TYPE_CHECKING:
    from collections.abc import Collection

    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.partnership.models import Person

kinds.kind("engagements.took_part", _("{actor} wrote down who took part in this: {about} ({count} people)."))


@transaction.atomic
def participants_set(*, engagement: Engagement, people: "Collection[Person]", actor: Actor) -> None:
    """Write down who took part, in place of what stood there.

    Raises Denied; Refused before the first day, for whoever is engaged, and once partners have been asked
    about the round: they agree to the list as they read it.
    """
    access.require(actor, "engagements.ask", engagement)
    held = going(engagement)
    if held.first_day > partnership.today():
        raise Refused(_("This engagement has not begun."))
    ids = {person.id for person in people}
    if held.person_id in ids:
        raise Refused(_("Whoever is engaged is judged by the others, and does not take part in that."))
    if _is_settled(held):
        raise Refused(_("These people are being asked, or the partners decide about it. The list stays."))
    Participant.objects.filter(engagement=held).exclude(person_id__in=ids).delete()
    known = set(Participant.objects.filter(engagement=held).values_list("person_id", flat=True))
    Participant.objects.bulk_create(
        Participant(partnership_id=actor.partnership_id, engagement=held, person_id=person_id)
        for person_id in sorted(ids - known)
    )
    audit.record("engagements.took_part", actor=actor, about=held, count=len(ids))


@transaction.atomic
def participants_ask(
    *, engagement: Engagement, opens_at: datetime, closes_at: datetime, actor: Actor
) -> "Round":
    """Set up a round that asks those who took part; like every round, each partner agrees to it first.

    Raises Denied; Refused where they are so few that nothing could be shown, where they are asked already,
    and as `round_draft` does.
    """
    access.require(actor, "engagements.ask", engagement)
    held = going(engagement)
    if participants.round_of(held) is not None:
        raise Refused(_("Those who took part are asked already."))
    people = participants.participants(held)
    if not any(found.may_be_shown for found in participants.outlook(people)):
        raise Refused(
            _("So few took part that nothing they say could be shown. Each partner judges instead.")
        )
    terms = partnership.partnership()
    name = held.candidate.facilitator.name
    round = rounds.round_draft(
        title=asking.title(name),
        opens_at=opens_at,
        closes_at=closes_at,
        cuts=participants.cuts(),
        minimum=terms.minimum,
        comment_question="",  # what is written could be moderated by whoever is judged
        organisations=None,
        asks=asking.questionnaire(held),
        listed=True,
        actor=actor,
    )
    Asking.objects.filter(engagement=held).delete()  # of a round that never opened
    Asking.objects.create(partnership_id=actor.partnership_id, engagement=held, round=round)
    return round


def _is_settled(held: Engagement) -> bool:
    """Whether partners, or those who took part, have been asked; held until the transaction ends."""
    found = participants.round_of(held)
    return found is not None and questionnaires.round_locked(found.id).state != RoundState.DRAFT

"""Letters to leaders whose team has not talked: when the cards leave, then weekly, three times at most."""

from django.db.models import Q

from accord.foundations.outbox.services import letters_post
from accord.mechanisms.cascade import selectors as tree
from accord.mechanisms.cascade.rules import is_reminded
from accord.mechanisms.team_talks.models import Cards, TeamTalk
from accord.partnership import selectors as partnership

TO_TALK = "team_talks.talk"


def remind(cards: Cards) -> None:
    """Post the letters of today; safe to repeat, wants the cards locked."""
    today, post = partnership.today(), tree.in_post()
    sent_on = cards.sent_at.astimezone(partnership.partnership().zone).date()
    untalked = TeamTalk.objects.filter(cards=cards, held_on=None).exclude(
        Q(leader=None) | Q(leader__email="")
    )
    due = [
        talk
        for talk in untalked.select_related("leader").order_by("level", "id")
        if talk.leader_id in post
        and is_reminded(letters=talk.letters, last_on=talk.letter_on, turn=sent_on, today=today)
    ]
    letters_post(
        kind=TO_TALK,
        partnership_id=cards.partnership_id,
        to=[(talk.leader.email, talk.id) for talk in due if talk.leader],
        occasion=today.isoformat(),
    )
    for talk in due:
        talk.letters, talk.letter_on = talk.letters + 1, today
    TeamTalk.objects.bulk_update(due, ["letters", "letter_on"], batch_size=500)

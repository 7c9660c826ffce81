"""What the clock does for the team talks of a partnership: send, follow, remind, close."""

from django.db import transaction

from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.team_talks import reminding, roster, rules, selectors, services
from accord.mechanisms.team_talks.models import Cards
from accord.partnership import selectors as partnership


def bring_on(actor: Actor) -> None:
    """Send the cards of a new result, and bring those that are under way to today; safe to repeat."""
    send_due(actor)
    cards = selectors.open_cards()
    if cards is None:
        return
    if rules.is_over(cards, partnership.today()):
        services.cards_end(cards=cards, actor=actor)
        return
    with transaction.atomic():
        locked = Cards.objects.select_for_update().filter(id=cards.id, ended_at=None).first()
        if locked is not None:
            roster.follow(locked)
            reminding.remind(locked)


def send_due(actor: Actor) -> None:
    """Send the cards of the latest result on the charter, once, while it is news."""
    result = publishing.latest_result()
    if result is None or selectors.of_round(result.round_id) is not None:
        return
    closed = (result.round.closed_at or result.published_at).astimezone(partnership.partnership().zone)
    if not rules.leaves_by_itself(closed.date(), partnership.today()):
        return
    try:
        services.cards_send(result=result, actor=actor)
    except Refused:  # somebody was faster, or nobody is in post
        return

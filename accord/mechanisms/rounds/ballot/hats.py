"""Hats: who has no e-mail address draws a card, and nobody knows which. The cards of a round, made and spent.

There are as many cards in a hat as people who draw from it, and never more answers than that, whatever
happens to the sheets. The roster side knows who was asked; the answer side a sealed item; between them stands
a card that nobody can tell from the others of its hat.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from accord.mechanisms.rounds.ballot import codes
from accord.mechanisms.rounds.ballot.door import NotOpen, Standing
from accord.mechanisms.rounds.ballot.models import Card, Hat, Invitation
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.reporting import Place, reporting_of

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


def hat_places(round: "Round") -> Callable[[Place], Place]:
    """Return what says from which hat somebody of a place draws.

    It is of no more of the place than the cuts need, and of a tier where the round asks some tiers alone.
    """
    reporting = reporting_of(round)
    by_tier = any(item.asked_of.tiers is not None for item in questionnaires.items(round))

    def needed(place: Place) -> Place:
        found = reporting.needed(place)
        return found._replace(tier=place.tier) if by_tier else found

    return needed


def hats_fill(round: "Round", invitations: Iterable[Invitation]) -> None:
    """Make a hat for each place of a round in which people answer by a card, with a card for each of them."""
    needed = hat_places(round)
    drawing = Counter(needed(each.place) for each in invitations if each.by_card)
    hats = Hat.objects.bulk_create(
        Hat(
            partnership_id=round.partnership_id,
            round=round,
            organisation_id=place.organisation,
            tier=place.tier,
            team_id=place.team,
            people=people,
        )
        for place, people in drawing.items()
    )
    cards_make(round, hats)


def cards_make(round: "Round", hats: Iterable[Hat]) -> None:
    """Put into each hat a card for each of its people, beside those that it holds."""
    token_key = keystore.keys_read(round.id).token_key
    cards = [
        Card(partnership_id=round.partnership_id, hat=hat) for hat in hats for _person in range(hat.people)
    ]
    for card in cards:
        card.code_hash = codes.hash_of(codes.code_for(token_key, card.id))
    Card.objects.bulk_create(cards)


def card_spend(card: Card, *, used_from: str) -> bool:
    """Mark a card as used, within the transaction that fills the box; False if it was so, from this phone.

    Its hat is locked: so of two who hold the same card one is first, and a hat never takes more answers than
    it has people, however often its cards were drawn anew. Raises NotOpen.
    """
    hat = Hat.objects.select_for_update().get(id=card.hat_id)
    fresh = Card.objects.get(id=card.id)
    if fresh.responded and fresh.used_from == used_from:
        return False
    if fresh.responded:
        raise NotOpen(Standing.USED)
    if fresh.replaced:
        raise NotOpen(Standing.REPLACED)
    if Card.objects.filter(hat=hat, responded=True).count() >= hat.people:
        raise NotOpen(Standing.ALL_IN)
    Card.objects.filter(id=card.id).update(responded=True, used_from=used_from)
    return True


def cards_rehash(round: "Round") -> None:
    """Keep the hashes of a round's cards under the key of this site: after a restore it is another one."""
    token_key = keystore.keys_read(round.id).token_key
    cards = list(Card.objects.filter(hat__round=round))
    for card in cards:
        card.code_hash = codes.hash_of(codes.code_for(token_key, card.id))
    Card.objects.bulk_update(cards, ["code_hash"])

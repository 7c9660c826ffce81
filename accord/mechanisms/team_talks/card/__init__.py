"""The card of a team, from what may be shown to it: one strength, one gap, one question."""

from accord.mechanisms.team_talks.card.choosing import Card, Kind, card_of_pair, card_of_team
from accord.mechanisms.team_talks.card.wording import Quoted, Words, words_of

__all__ = ["Card", "Kind", "Quoted", "Words", "card_of_pair", "card_of_team", "words_of"]

"""Which card a team has: its own, or the mixed one of the pair in which it talks."""

from typing import TYPE_CHECKING

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.team_talks import selectors, words
from accord.mechanisms.team_talks.card import Words, card_of_pair, card_of_team, words_of

if TYPE_CHECKING:
    from accord.mechanisms.team_talks.models import TeamTalk


def card_for(talk: "TeamTalk") -> Words:
    """Return the card of a team in words, from the published result alone; raises Denied as results do."""
    published = publishing.published_of(talk.cards.result)
    other = selectors.partner_of(talk)
    if other is None:
        card = card_of_team(published, _near(talk), _organisation(talk))
        return words_of(card, published, name=words.name_of(talk))
    between = (*_organisation(talk), *_organisation(other))
    card = card_of_pair(published, [_near(talk), _near(other)], between)
    return words_of(card, published, name=names_of(talk, other))


def names_of(talk: "TeamTalk", other: "TeamTalk") -> str:
    """Return what two teams are called together."""
    return get_text_list([words.name_of(talk), words.name_of(other)], _("and"))


def _near(talk: "TeamTalk") -> tuple[str, ...]:
    """The groups of the result in which a team counts, the nearest first."""
    whose = talk.whose
    return publishing.keys_of_team(
        talk.cards.result, team_id=talk.team_id, organisation_id=whose.id if whose else None
    )


def _organisation(talk: "TeamTalk") -> tuple[str, ...]:
    """The group of the organisation whose team it is; none of a joint one."""
    whose = talk.whose
    if whose is None:
        return ()
    return publishing.keys_of_team(talk.cards.result, team_id=None, organisation_id=whose.id)

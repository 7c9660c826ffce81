"""A card in words: what is asked is fixed for each kind, so that no card leads anybody to an answer."""

from dataclasses import dataclass

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from accord.analysis.published import Item, Published, Shown
from accord.mechanisms.rounds.publishing import rules, sentences
from accord.mechanisms.team_talks.card.choosing import Card, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A statement on a card. key: of the statement; text: as it was asked; says: the evidence in words."""

    key: str
    text: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A card as it is read.

    whose: whose figures these are, and why, where they are not the team's own. strength, point: None where
    none can be named, which `no_strength` and `no_point` then say.
    """

    whose: str
    strength: Quoted | None
    no_strength: str
    point: Quoted | None
    no_point: str
    question: str


def words_of(card: Card, published: Published, *, name: str) -> Words:
    """Return a card in words; name: what the team, or the pair, is called."""
    return Words(
        whose=_whose(card, name),
        strength=_quoted(card.strength, _figures(card, published, card.strength)),
        no_strength=_(
            "No statement stands so high that we would call it a strength. What works all the same?"
        ),
        point=_quoted(card.point, _why(card, published)),
        no_point=_("The result names no gap that is sure, and nothing that is low."),
        question=_question(card, published),
    )


def _quoted(item: Item | None, says: str) -> Quoted | None:
    return Quoted(key=item.key, text=item.text, says=says) if item is not None else None


def _whose(card: Card, name: str) -> str:
    if not card.groups:
        return _("This result shows no figure. Talk about the question, and about what you would have said.")
    names = get_text_list([group.name for group in card.groups], _("and"))
    if card.own:
        return _("The figures are those of {names}.").format(names=names)
    words = _("Nothing can be shown of {team} alone: too few people. The figures are those of {names}.")
    return words.format(team=name, names=names)


def _figures(card: Card, published: Published, item: Item | None) -> str:
    """What each group of a card said to a statement: "Kestrel Build: 4.2 on a scale from 1 to 5."."""
    if item is None:
        return ""
    cells = [(group, published.cell(group.key, item.key)) for group in card.groups]
    return " ".join(
        _("{group}: {mean} on a scale from 1 to {options}.").format(
            group=group.name, mean=sentences.one_decimal(cell.mean), options=item.options
        )
        for group, cell in cells
        if isinstance(cell, Shown)
    )


def _why(card: Card, published: Published) -> str:
    if card.gap is not None:
        return sentences.gap_in_words(published, card.gap)
    if card.kind is Kind.APART and card.point is not None:
        spreads = [rules.spread_of(published.cell(group.key, card.point.key)) for group in card.groups]
        widest = max((spread for spread in spreads if spread), key=lambda spread: spread.ratio)
        return sentences.spread_in_words(widest)
    return _figures(card, published, card.point)


def _question(card: Card, published: Published) -> str:
    if card.gap is not None and card.pair:
        return _("Tell each other of one day on which this showed. What did the others not know of it?")
    if card.gap is not None:
        names = [sentences.name_of(published, key) for key in card.facing]
        return _("Where in our own work do we meet this, and what would {others} say of us?").format(
            others=get_text_list(names, _("and"))
        )
    if card.kind is Kind.LOW and card.pair:
        return _("What could each side do in the next two weeks that the other would notice?")
    if card.kind is Kind.LOW:
        return _("When did this last go well with us, and what was different then?")
    if card.kind is Kind.APART:
        return _("What does each of us have in mind with this? One example each, and nobody argues yet.")
    return _("What does somebody from another partner do that helps us, and what would help more?")

"""Guess first: before people answer, they say what those of another partner will answer, on a few statements.

A guess is a statement like any other: asked of one organisation, sealed with its answers, a cell of the
result under the same rule. Nobody sets a guess against the answer of the one who guessed.
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.analysis.published import SPREAD_FLOOR, Banded, Cut, Item, Published, Shown, Suppressed
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.publishing import drawings, sentences
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import spoken
from accord.mechanisms.rounds.questionnaires.audience import Audience
from accord.mechanisms.rounds.questionnaires.beside import GUESS, PREFIX
from accord.mechanisms.rounds.questionnaires.beside_words import texts_in_order
from accord.mechanisms.rounds.questionnaires.library.languages import spoken_here
from accord.mechanisms.rounds.questionnaires.rules import Ask, AskedPage
from accord.mechanisms.rounds.questionnaires.scales import Scale
from accord.web.pictures import Axis, Dumbbells, GapRow, Group

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Item as AskedItem
    from accord.mechanisms.rounds.questionnaires.models import Round

KIND = "guess"
MOST = 3
"""So many statements at most: guessing takes as long as answering."""
FEWEST_A_SIDE = SPREAD_FLOOR
"""Of fewer people a side, a guess would be about somebody one could name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guessed:
    """One statement of a result: what each side guessed of the other, beside what that one answered."""

    item: Item
    picture: Dumbbells | None
    sentences: tuple[str, ...]


def key_of(organisation_id: object, item_key: str) -> str:
    """Return the key of a guess: about which organisation's answers, to which statement."""
    return f"{GUESS}{organisation_id}:{item_key}"


def sides(round: "Round") -> list[tuple[UUID, str]]:
    """Return the partners of a draft of whom enough people are asked, by id and name."""
    places = questionnaires.places(round)
    return [
        (organisation_id, name)
        for organisation_id, name in questionnaires.organisation_names().items()
        if sum(place.organisation == organisation_id for place in places) >= FEWEST_A_SIDE
    ]


def statements(round: "Round") -> "list[AskedItem]":
    """Return the statements of a draft about which people can guess: those asked of everybody."""
    return [
        item
        for item in questionnaires.items(round)
        if item.asked_of.everybody and not item.key.startswith(PREFIX) and item.scale.directed
    ]


def check(two: Sequence[tuple[UUID, str]], asked: "Sequence[AskedItem]") -> None:
    """Raise Refused unless two sides with enough people guess about one to three statements."""
    if len(two) != 2:
        message = _("Choose two partners, each with {count} people asked or more.")
        raise Refused(message.format(count=FEWEST_A_SIDE), field="sides")
    if not 1 <= len(asked) <= MOST:
        message = _("Choose one statement at least, and {count} at most.")
        raise Refused(message.format(count=MOST), field="statements")


def chosen_in(round: "Round") -> dict[str, list[str]]:
    """Return which partners guess about each other in a round, and on which statements, by key."""
    keys = [item.key for item in questionnaires.items(round) if item.key.startswith(GUESS)]
    parts = [key.removeprefix(GUESS).partition(":") for key in keys]
    return {
        "sides": list(dict.fromkeys(side for side, _colon, _statement in parts)),
        "statements": list(dict.fromkeys(statement for _side, _colon, statement in parts)),
    }


def pages_for(round: "Round", chosen: Mapping[str, Sequence[str]]) -> list[AskedPage]:
    """Return the pages on which people guess in a draft, as `chosen_in` says; none where that is no more
    possible.
    """
    asked = [item for item in statements(round) if item.key in chosen["statements"]]
    two = [side for side in sides(round) if str(side[0]) in chosen["sides"]]
    if not asked or len(two) != 2:
        return []
    with translation.override(settings.LANGUAGE_CODE):  # what is stored does not depend on who sets it up
        return pages(two, asked)


def pages(two: Sequence[tuple[UUID, str]], asked: "Sequence[AskedItem]") -> list[AskedPage]:
    """Return a page for each side, on which it guesses what the other will answer."""
    (first, _first), (second, _second) = two
    return [_page(by, about, asked) for by, about in ((first, two[1]), (second, two[0]))]


def words_in(round: "Round", language: str) -> dict[str, str]:
    """Return how the pages on which people guess read in a language that Accord speaks, by their own texts.

    Of a statement that has no words in it, nothing: half a sentence in each language nobody wants to read.
    """
    chosen, asked = chosen_in(round), statements(round)
    found = [item for item in asked if item.key in chosen["statements"] and language in item.translations]
    two = [side for side in sides(round) if str(side[0]) in chosen["sides"]]
    if language not in spoken_here() or not found or len(two) != 2:
        return {}
    with translation.override(settings.LANGUAGE_CODE):
        ours = texts_in_order(pages(two, found))
    with translation.override(language):
        theirs = texts_in_order(pages(two, [_said(item, language) for item in found]))
    return dict(zip(ours, theirs, strict=True))


def _said(item: "AskedItem", language: str) -> "AskedItem":
    """Return a statement as somebody reads it; not stored."""
    said = copy(item)
    said.text = spoken.item(item, language).text
    return said


def shown(published: Published) -> list[Guessed]:
    """Return each statement of a result about which people guessed, in the order in which it was asked."""
    about: dict[str, list[Item]] = {}
    for guess in published.items:
        if guess.key.startswith(GUESS):
            about.setdefault(guess.key.removeprefix(GUESS).partition(":")[2], []).append(guess)
    return [_shown(published, item, about[item.key]) for item in published.items if item.key in about]


def _page(by: UUID, about: tuple[UUID, str], asked: "Sequence[AskedItem]") -> AskedPage:
    organisation_id, name = about
    return AskedPage(
        title=_("Guess first: {organisation}").format(organisation=name),
        introduction=_(
            "Before you answer for yourself: what do you think most people of {organisation} will say? "
            "Nobody can get this wrong, and nobody sees your own guess."
        ).format(organisation=name),
        asks=[
            Ask(
                key=key_of(organisation_id, item.key),
                text=_("{organisation} will say: {statement}").format(organisation=name, statement=item.text),
                scale=_scale_of(item),
                audience=Audience(organisations=(by,)),
                translations={
                    language: {"labels": words["labels"]} for language, words in item.translations.items()
                },
            )
            for item in asked
        ],
    )


def _scale_of(item: "AskedItem") -> Scale:
    """The answers of the statement itself; neither end of a guess is better than the other."""
    return Scale("guess", item.scale.labels, gettext_lazy("What will most of them say?"), directed=False)


def _shown(published: Published, item: Item, guesses: Sequence[Item]) -> Guessed:
    rows = list(_rows(published, item, guesses))
    scale = drawings.anchors(item)
    return Guessed(
        item=item,
        picture=Dumbbells(
            key=f"guess-{published.items.index(item)}",
            title=_("What was guessed, and what was answered: {statement}").format(statement=item.text),
            sentence=_("On a scale from 1, {lowest}, to {options}, {highest}.").format(
                lowest=scale[0], options=item.options, highest=scale[-1]
            ),
            axis=Axis(scale),
            first=Group(name=_("Guessed"), letter=_("G"), hue=1, detail=""),
            second=Group(name=_("Answered"), letter=_("A"), hue=2, detail=""),
            rows=tuple(row for row, _words in rows),
            rows_are=_("Who guessed about whom"),
        )
        if rows
        else None,
        sentences=tuple(words for _row, words in rows),
    )


def _rows(published: Published, item: Item, guesses: Sequence[Item]) -> Iterator[tuple[GapRow, str]]:
    """Each side whose guess is shown, where what it guessed about is shown too."""
    names = {group.key: group.name for group in published.groups}
    for guess in guesses:
        about = guess.key.removeprefix(GUESS).partition(":")[0]
        said = published.cells.get((about, item.key))
        for group in published.groups:
            cell = published.cells.get((group.key, guess.key))
            if group.cut is not Cut.ORGANISATION or about not in names or group.key == about:
                continue
            if not isinstance(cell, Shown | Banded) or said is None or isinstance(said, Suppressed):
                continue
            words = _("{by} guessed {guess} for {about}, who answered {answer}.").format(
                by=group.name,
                guess=sentences.figure_in_words(cell),
                about=names[about],
                answer=sentences.figure_in_words(said),
            )
            name = _("{by} about {about}").format(by=group.name, about=names[about])
            yield GapRow(name=name, first=drawings.mark(cell), second=drawings.mark(said), words=""), words

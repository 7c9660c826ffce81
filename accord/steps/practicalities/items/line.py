"""One line, typed in a hurry: what, who, by when, what it costs, who pays, how urgent. Pure.

What is understood is taken out of the line, and the rest is what is to be done. Nothing counts before
somebody has seen what was understood.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from accord.steps.practicalities.items.money import MOST
from accord.steps.practicalities.items.rules import Area, Pays, Priority
from accord.steps.practicalities.items.when import DAY, SPAN, day_in

_COST = re.compile(r"£\s?(\d{1,3}(?:,\d{3})+|\d+)(k\b)?", re.IGNORECASE)
_DUE = re.compile(rf"\bby ({DAY})(?![\w-])|\b({SPAN})\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\bpaid (?:by the partners )?together\b", re.IGNORECASE)
_PRIORITIES = {
    Priority.FIRST: re.compile(r"\bcomes first\b|(?<!\w)!+(?!\w)", re.IGNORECASE),
    Priority.LATER: re.compile(r"\bcan wait\b", re.IGNORECASE),
}
_AREA = re.compile(r"(?<!\w)#(\w+)")
_SOMEBODY = re.compile(r"(?<!\w)@(\w[\w’'-]*)")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something by its id, with the names by which people mean it."""

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What was understood of a line; what was not is left empty. several: a name that fits several people."""

    title: str
    owner: str = ""
    due: date | None = None
    area: Area | None = None
    priority: Priority = Priority.USUAL
    cost: int | None = None
    pays: Pays = Pays.OPEN
    payer: str = ""
    several: str = ""


def heard(line: str, *, people: Sequence[Named], payers: Sequence[Named], today: date) -> Heard:
    """Return what is understood of a line; people are called by their full name, or by @ and one name."""
    found = _with_payer(Heard(title=f" {line} "), payers)
    found = _with_cost(found)
    found = _with_due(found, today)
    found = _with_priority(found)
    found = _with_area(found)
    found = _with_owner(found, people)
    return replace(found, title=_tidy(found.title))


def _with_payer(found: Heard, payers: Sequence[Named]) -> Heard:
    if place := _TOGETHER.search(found.title):
        return replace(_without(found, place), pays=Pays.TOGETHER)
    for name, payer in _longest_first(payers):
        if place := re.search(rf"\bpaid by (?:the )?{re.escape(name)}(?!\w)", found.title, re.IGNORECASE):
            return replace(_without(found, place), pays=Pays.ONE, payer=payer)
    return found


def _with_cost(found: Heard) -> Heard:
    place = _COST.search(found.title)
    if place is None:
        return found
    cost = int(place[1].replace(",", "")) * (1000 if place[2] else 1)
    return replace(_without(found, place), cost=cost) if cost <= MOST else found


def _with_due(found: Heard, today: date) -> Heard:
    for place in _DUE.finditer(found.title):
        due = day_in(place[1] or place[2], today)
        if due is not None:
            return replace(_without(found, place), due=due)
    return found


def _with_priority(found: Heard) -> Heard:
    for priority, words in _PRIORITIES.items():
        if place := words.search(found.title):
            return replace(_without(found, place), priority=priority)
    return found


def _with_area(found: Heard) -> Heard:
    for place in _AREA.finditer(found.title):
        said = place[1].lower()
        for area in Area:
            if any(word.startswith(said) for word in (area.value, *str(area.label).lower().split())):
                return replace(_without(found, place), area=area)
    return found


def _with_owner(found: Heard, people: Sequence[Named]) -> Heard:
    for name, person in _longest_first(people):
        if place := re.search(rf"(?<!\w)@?{re.escape(name)}(?!\w)", found.title, re.IGNORECASE):
            return replace(_without(found, place), owner=person)
    for place in _SOMEBODY.finditer(found.title):
        meant = [each.id for each in people if _is_called(each, place[1])]
        if len(meant) == 1:
            return replace(_without(found, place), owner=meant[0])
        if meant:
            return replace(_without(found, place), several=place[1])
    return found


def _is_called(person: Named, word: str) -> bool:
    return any(word.casefold() in name.casefold().split() for name in person.names)


def _longest_first(named: Sequence[Named]) -> list[tuple[str, str]]:
    """Every name with whose it is; one that two share is nobody’s."""
    pairs = [(name, each.id) for each in named for name in each.names if name]
    told = [name.casefold() for name, _id in pairs]
    once = [pair for pair in pairs if told.count(pair[0].casefold()) == 1]
    return sorted(once, key=lambda pair: -len(pair[0]))


def _without(found: Heard, place: "re.Match[str]") -> Heard:
    return replace(found, title=f"{found.title[: place.start()]} {found.title[place.end() :]}")


def _tidy(words: str) -> str:
    """Leave no commas where something stood between them."""
    return re.sub(r" ?,(?: ?,)+ ?| , ?", ", ", " ".join(words.split())).strip(" ,;")

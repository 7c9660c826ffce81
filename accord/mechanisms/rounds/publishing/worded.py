"""A result in the words in which its round was asked in another language: the same figures, as proved.

What is stored, and what bears the fingerprint, stays in the language of the text that the partners agreed to.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from accord.analysis.published import Item, Published
from accord.foundations import registry
from accord.foundations.languages import beside
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import spoken
from accord.mechanisms.rounds.questionnaires.library.shipped.said import said_in
from accord.mechanisms.rounds.questionnaires.reporting import reporting_of
from accord.mechanisms.rounds.questionnaires.together import one_name
from accord.partnership.rules import TIER_GROUPS

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Item as AskedItem
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.mechanisms.rounds.questionnaires.spoken import SpokenItem


@dataclass(frozen=True, slots=True)
class Words:
    """What a round says in a language: statements by their keys; topics and named scales by what they are;
    by what they are called, everyone and the tiers, which are groups of every partnership, and those that
    stand together, whose name is made of theirs.
    """

    items: "Mapping[str, SpokenItem]"
    topics: Mapping[str, str]
    groups: Mapping[str, str]


def words_of(round: "Round", language: str) -> Words:
    """Return how a round reads in a language; in one in which it was not asked, only its groups."""
    groups = beside(_names, language) | _standing_together(round, language)
    if language not in round.languages:
        return Words(items={}, topics={}, groups=groups)
    asked = questionnaires.items(round)
    return Words(
        groups=groups,
        items={item.key: spoken.item(item, language) for item in asked},
        topics={
            **said_in(language),
            **_steps(language),
            **{item.section.title: spoken.title(item.section, language) for item in asked},
            **_values(asked, language),
            **round.translations.get(language, {}).get("words", {}),
        },
    )


def worded(published: Published, words: Words) -> Published:
    """Return a result in these words; what has none keeps those that are stored."""
    items = tuple(_worded(item, words) for item in published.items)
    groups = tuple(replace(group, name=_named(group.name, words)) for group in published.groups)
    proved = published.certificate
    bare = replace(published, items=items, groups=groups, certificate=None)
    if proved is None:
        return bare
    return bare.certified(cells=proved.cells, width=proved.width, group=proved.group, item=proved.item)


def _worded(item: Item, words: Words) -> Item:
    said = words.items.get(item.key)
    if said is None:
        return item
    labels = tuple(said.labels[::-1] if item.reversed else said.labels)
    return replace(
        item,
        text=said.text,
        labels=labels if len(labels) == len(item.labels) else item.labels,
        topic=words.topics.get(item.topic, item.topic),
        construct=words.topics.get(item.construct, item.construct),
    )


def _named(name: str, words: Words) -> str:
    """What a group is called; of a tier of an organisation, each: “Northmoor Council, managers”."""
    whose, comma, tier = name.rpartition(", ")
    if comma and tier in words.groups:
        return f"{words.groups.get(whose, whose)}, {words.groups[tier]}"
    return words.groups.get(name, name)


def _standing_together(round: "Round", language: str) -> dict[str, str]:
    """How those are called who stand together under a name that is made of theirs."""
    together = reporting_of(round).together
    return beside(lambda: [one_name(each.called) for each in together], language)


def _names() -> list[str]:
    found = [_("everyone"), *(str(name) for name in TIER_GROUPS.values())]
    return [*found, *map(capfirst, found)]


def _steps(language: str) -> dict[str, str]:
    """The titles of the steps, which are the topics of the core eight."""
    return beside(lambda: (step.title for step in registry.steps()), language)


def _values(asked: "list[AskedItem]", language: str) -> dict[str, str]:
    """The names of values, as the pages say them whose title holds as many names in either language."""
    found: dict[str, str] = {}
    for item in asked:
        if item.behaviour is None:
            continue
        ours = item.section.title.split(", ")
        theirs = spoken.title(item.section, language).split(", ")
        if len(ours) == len(theirs):
            found |= dict(zip(ours, theirs, strict=True))
    return found

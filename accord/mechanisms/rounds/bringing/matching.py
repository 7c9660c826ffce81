"""What this partnership knows that a column, or what stands in it, may be about."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.text import capfirst

from accord.analysis.published import Cut, Item
from accord.foundations import registry
from accord.mechanisms.rounds.bringing.rules import Purpose
from accord.mechanisms.rounds.publishing.finished import Place, Statement
from accord.mechanisms.rounds.questionnaires.core import CORE_EIGHT
from accord.partnership import selectors as partnership
from accord.partnership.importing.columns import key_of
from accord.partnership.rules import TIER_GROUPS, Tier
from accord.standards import selectors as standards

LONGEST_STATEMENT = 300

CUTS = {Purpose.ORGANISATION: Cut.ORGANISATION, Purpose.TIER: Cut.TIER, Purpose.TEAM: Cut.TEAM}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A statement of ours: a behaviour of the charter in force, or one of the core eight."""

    key: str
    text: str
    topic: str
    behaviour: str | None = None


def known_statements() -> list[Known]:
    """Return every statement that a round would ask today."""
    return [*_behaviours(), *_core()]


def _behaviours() -> Iterator[Known]:
    charter = standards.charter_in_force()
    for behaviour in standards.behaviours(charter) if charter else ():
        thread = str(behaviour.thread)
        yield Known(
            key=f"behaviour:{thread}",
            text=behaviour.behaviour,
            topic=behaviour.value.name,
            behaviour=thread,
        )


def _core() -> Iterator[Known]:
    titles = {step.key: str(step.title) for step in registry.steps()}
    for item in CORE_EIGHT:
        yield Known(key=item.key, text=str(item.text), topic=titles.get(item.step_key, ""))


def statement_of(column: int, name: str, purpose: str, options: int) -> Statement:
    """Return a column with answers as a statement, in the words in which it was asked."""
    found = next((known for known in known_statements() if known.key == purpose), None)
    text = name[:LONGEST_STATEMENT]
    item = Item(
        key=found.key if found else own_key(text),
        text=text,
        options=options,
        behaviour=found.behaviour if found else None,
        core=bool(found and not found.behaviour),
        topic=found.topic if found else "",
    )
    return Statement(column=column, item=item, turned=purpose == Purpose.TURNED)


def own_key(text: str) -> str:
    """A statement that only other tools ask keeps its key from survey to survey by its words."""
    return f"brought:{hashlib.sha256(key_of(text).encode()).hexdigest()[:16]}"


def place_of(column: int, purpose: Purpose) -> Place:
    """Return a column that says whose or which people answered."""
    groups = {Purpose.ORGANISATION: _organisations, Purpose.TIER: _tiers}.get(purpose, dict)()
    return Place(
        column=column,
        cut=CUTS[purpose],
        known=lambda written: groups.get(key_of(written)),
        order=tuple(dict.fromkeys(key for key, _name in groups.values())),
    )


def _organisations() -> dict[str, tuple[str, str]]:
    return {
        key_of(name): (str(found.id), found.name)
        for found in partnership.organisations()
        for name in (found.short_name, found.name)
    }


def _tiers() -> dict[str, tuple[str, str]]:
    return {
        key_of(str(name)): (f"tier:{tier}", capfirst(str(TIER_GROUPS[tier])))
        for tier in Tier
        for name in (tier.value, tier.label, TIER_GROUPS[tier])
    }

"""Rounds as pure rules: states, scales, sections, the exact text of the terms, and who would be shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil
from typing import Any, TypeVar
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires.audience import EVERYBODY, Audience
from accord.mechanisms.rounds.questionnaires.scales import HOW_OFTEN, Scale
from accord.partnership.rules import Cut

MOST_PER_SECTION = 7  # product.md: sections of at most seven statements
SHORTEST, LONGEST = timedelta(days=1), timedelta(days=62)
SECONDS_PER_STATEMENT, SECONDS_FOR_THE_REST = 10, 90

Statement = TypeVar("Statement")


class RoundState(StrEnum):
    """Where a round stands. `closed` is for good; `ended` has no result: it never opened, or was lost;
    `brought` was held elsewhere, and only its result is here.
    """

    DRAFT = "draft"
    PROPOSED = "proposed"
    READY = "ready"
    OPEN = "open"
    CLOSED = "closed"
    ENDED = "ended"
    BROUGHT = "brought"


RoundCut = Cut  # partners agree on them for the partnership before a round chooses among them


CHARTER = "charter"
"""The questionnaire of the charter's behaviours and the core eight. Any other is named by who asks it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One statement to ask. key: of its own in the round, the same wherever and whenever it is asked.

    reversed: agreeing with it is unfavourable. construct: the named scale to which it belongs, or "". about:
    of a mirror item, the organisation it is about. audience: who is asked it. follow_up: what is asked after
    a low answer, or "". translations: by language its "text", "follow_up", "question" and "labels".
    """

    key: str
    text: str
    scale: Scale = HOW_OFTEN
    behaviour_id: UUID | None = None
    core_step: str = ""
    reversed: bool = False
    construct: str = ""
    about: UUID | None = None
    audience: Audience = EVERYBODY
    follow_up: str = ""
    translations: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPage:
    """A page of statements to ask. introduction: what is to be read before them.

    translations: by language its "title" and "introduction".
    """

    title: str
    asks: Sequence[Ask]
    introduction: str = ""
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """What a round asks in the place of the charter’s behaviours and the core eight.

    name: what kind of round it makes. Results are compared, and drawn together, within one kind only.
    languages: in which it is asked, beside that of the agreed text. open_questions: asked after the
    statements, each with "key", "text" and "translations". translations: of what is no statement.
    """

    name: str
    pages: Sequence[AskedPage]
    languages: Sequence[str] = ()
    open_questions: Sequence[Mapping[str, Any]] = ()
    translations: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def check_questionnaire(asked: Questionnaire) -> None:
    """Raise ValueError where no round could ask this: the room that made it is wrong, and nobody else."""
    keys = [ask.key for page in asked.pages for ask in page.asks]
    if not keys or len(set(keys)) < len(keys) or asked.name == CHARTER:
        raise ValueError(f"{asked.name}: {len(keys)} statements, {len(set(keys))} of them different")
    if any(len(page.asks) > MOST_PER_SECTION for page in asked.pages):
        raise ValueError(f"{asked.name}: more than {MOST_PER_SECTION} statements on a page")


def check_terms(
    *,
    opens_at: datetime,
    closes_at: datetime,
    cuts: Iterable[str],
    minimum: int,
    partnership_minimum: int,
    partnership_cuts: Iterable[str],
    now: datetime,
) -> None:
    """Raise Refused, with the field, where the terms of a round could not be kept."""
    if closes_at - opens_at < SHORTEST:
        raise Refused(_("A round stays open for a day at least."), field="closes_at")
    if closes_at - opens_at > LONGEST:
        raise Refused(_("A round stays open for two months at most."), field="closes_at")
    if closes_at - SHORTEST <= now:
        raise Refused(_("It has to close later, so that people have a day to answer."), field="closes_at")
    if minimum < partnership_minimum:
        message = _("The partnership has agreed to show no group of fewer than {minimum}.")
        raise Refused(message.format(minimum=partnership_minimum), field="minimum")
    if not set(cuts) <= set(RoundCut):
        raise Refused(
            _("Results are shown by organisation, tier or team, or by the tiers of each organisation."),
            field="cuts",
        )
    if not_agreed := set(cuts) - set(partnership_cuts):
        words = ", ".join(str(cut.label) for cut in Cut if cut in not_agreed)
        raise Refused(
            _("The partners have not agreed to results for {groups}.").format(groups=words), field="cuts"
        )


def into_sections(
    groups: Sequence[tuple[str, Sequence[Statement]]],
) -> list[tuple[list[str], list[Statement]]]:
    """Put groups of statements, in their order, into as few sections of at most seven as that allows.

    A group stays together unless it alone is too long. Returns the names in each section and its statements.
    """
    sections: list[tuple[list[str], list[Statement]]] = []
    for name, statements in groups:
        for part in _parts(statements):
            if sections and len(sections[-1][1]) + len(part) <= MOST_PER_SECTION:
                names, held = sections[-1]
                held.extend(part)
                if name not in names:
                    names.append(name)
            else:
                sections.append(([name], list(part)))
    return sections


def _parts(statements: Sequence[Statement]) -> list[Sequence[Statement]]:
    """Cut a group that is too long into parts of nearly equal length."""
    if not statements:
        return []
    size = ceil(len(statements) / ceil(len(statements) / MOST_PER_SECTION))
    return [statements[start : start + size] for start in range(0, len(statements), size)]


def minutes(statements: int) -> int:
    """Return how long answering takes, in whole minutes: what a round asks of each person."""
    return ceil((statements * SECONDS_PER_STATEMENT + SECONDS_FOR_THE_REST) / 60)


def statements_in(minutes: int) -> int:
    """Return how many statements can be answered in so many minutes."""
    return (minutes * 60 - SECONDS_FOR_THE_REST) // SECONDS_PER_STATEMENT

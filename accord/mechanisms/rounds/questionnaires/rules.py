"""Rounds as pure rules: states, scales, sections, the exact text of the terms, and who would be shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil
from typing import TypeVar

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused, Sentence
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


@dataclass(frozen=True, slots=True)
class Scale:
    """The answers to choose from, lowest first; answer 1 is the first label.

    question: what stands above statements that are answered on it. directed: whether more of it is better.
    """

    key: str
    labels: tuple[Sentence, ...]
    question: Sentence
    directed: bool = True

    @property
    def options(self) -> int:
        return len(self.labels)


HOW_OFTEN = Scale(
    "how_often",
    (_("Never"), _("Seldom"), _("Now and then"), _("Often"), _("Nearly always")),
    _("How often do you see this in the partnership?"),
)
WOULD_OR_NOT = Scale(
    "would_or_not",
    (_("No"), _("Probably not"), _("Perhaps"), _("Probably"), _("Yes")),
    _("What would we do, and what should we do?"),
    directed=False,
)
BESIDE_A_FIGURE = Scale(
    "beside_a_figure",
    (
        _("Much worse than that"),
        _("Somewhat worse"),
        _("About like that"),
        _("Somewhat better"),
        _("Much better than that"),
    ),
    _("Set this figure beside what you see yourself."),
    directed=False,
)
SCALES = {scale.key: scale for scale in (HOW_OFTEN, WOULD_OR_NOT, BESIDE_A_FIGURE)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One statement that a room above asks. key: of its own in the round, the same wherever it is asked."""

    key: str
    text: str
    scale: Scale = HOW_OFTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPage:
    """A page of statements that a room above asks. introduction: what is to be read before them."""

    title: str
    asks: Sequence[Ask]
    introduction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """What a round asks in the place of the charter’s behaviours and the core eight.

    name: what kind of round it makes. Results are compared, and drawn together, within one kind only.
    """

    name: str
    pages: Sequence[AskedPage]


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

"""What a charter must hold before partners can be asked to agree to it, and its canonical text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.foundations.errors import Refused, Sentence
from accord.standards.levels import LevelWords

FEWEST_VALUES, MOST_VALUES = 3, 7  # product.md, step 1
FEWEST_BEHAVIOURS, MOST_BEHAVIOURS = 6, 12
MOST_VALUES_DRAFTED, MOST_BEHAVIOURS_DRAFTED = 14, 24
"""What a draft may hold while partners still choose: twice as much."""


class CharterState(StrEnum):
    """Where a version of the charter stands."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"


WRITTEN = frozenset({CharterState.DRAFT, CharterState.PROPOSED})
"""The states in which the words can still change. One version at a time is in one of them."""


class BehaviourText(Protocol):
    """The words of one behaviour."""

    behaviour: str
    seen: str
    not_seen: str
    standard: str


class ValueText(Protocol):
    """The words of one value."""

    name: str
    meaning: str


class WrittenBehaviour(BehaviourText, Protocol):
    """A behaviour that stands in a charter."""

    id: UUID


class WrittenValue(ValueText, Protocol):
    """A value that stands in a charter."""

    id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class BehaviourWords:
    """A behaviour to be written.

    thread: carries its identity over from an older version. template_key: which one of a template it is.
    levels: that came with it, for the annex of this version; None for none.
    """

    behaviour: str
    seen: str
    not_seen: str
    standard: str
    thread: UUID | None = None
    template_key: str = ""
    levels: LevelWords | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueWords:
    """A value to be written, with its behaviours."""

    name: str
    meaning: str
    behaviours: Sequence[BehaviourWords] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing that is missing. value_id, behaviour_id: where it is put right; neither: in the charter."""

    sentence: str
    value_id: UUID | None = None
    behaviour_id: UUID | None = None


class CharterIncomplete(Refused):
    """The charter cannot be put before the partners; `gaps` says everything that is missing at once."""

    def __init__(self, gaps: Sequence[Gap]) -> None:
        super().__init__(" ".join(gap.sentence for gap in gaps))
        self.gaps = tuple(gaps)


REQUIRED: dict[str, Sentence] = {
    "behaviour": gettext_lazy("the behaviour itself"),
    "seen": gettext_lazy("what is seen"),
    "not_seen": gettext_lazy("what is not seen"),
    "standard": gettext_lazy("the standard"),
}


def missing_words(behaviour: BehaviourText) -> list[str]:
    """Return which required words of a behaviour are missing, by what they are called."""
    return [str(name) for field, name in REQUIRED.items() if not getattr(behaviour, field).strip()]


def gaps_in(title: str, values: Iterable[tuple[WrittenValue, Sequence[WrittenBehaviour]]]) -> tuple[Gap, ...]:
    """Return everything that is missing, the charter's own gaps first, then by value and behaviour."""
    written = list(values)
    found = [] if title.strip() else [Gap(sentence=_("The charter has no title."))]
    found += _gap_in_number_of_values(len(written))
    found += _gap_in_number_of_behaviours(sum(len(behaviours) for _value, behaviours in written))
    for value, behaviours in written:
        found += _gaps_in_value(value, behaviours)
    return tuple(found)


def check_complete(title: str, values: Iterable[tuple[WrittenValue, Sequence[WrittenBehaviour]]]) -> None:
    """Let a complete charter pass; raises CharterIncomplete with every gap at once."""
    if found := gaps_in(title, values):
        raise CharterIncomplete(found)


def canonical_text(title: str, values: Iterable[tuple[ValueText, Sequence[BehaviourText]]]) -> str:
    """Return the exact text that partners agree to; the hash of this is what binds them.

    The first line is the title, "# " begins a value and "## " a behaviour. Words cannot pass for structure:
    each of them follows its label, and what goes on over several lines is set in.
    """
    lines = [_one_line(title), ""]
    for value, behaviours in values:
        lines += [f"# {_one_line(value.name)}"]
        lines += [_labelled(_("What it means here"), value.meaning)] if value.meaning.strip() else []
        lines += [""]
        for behaviour in behaviours:
            lines += [
                f"## {_one_line(behaviour.behaviour)}",
                _labelled(_("Seen"), behaviour.seen),
                _labelled(_("Not seen"), behaviour.not_seen),
                _labelled(_("Standard"), behaviour.standard),
                "",
            ]
    return "\n".join(lines)


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _labelled(label: str, words: str) -> str:
    first, *rest = [line.strip() for line in words.splitlines() if line.strip()] or [""]
    return "\n".join([f"{label}: {first}", *(f"  {line}" for line in rest)])


def _gap_in_number_of_values(count: int) -> list[Gap]:
    if FEWEST_VALUES <= count <= MOST_VALUES:
        return []
    sentence = ngettext(
        "The charter has {count} value; it needs {fewest} to {most}.",
        "The charter has {count} values; it needs {fewest} to {most}.",
        count,
    )
    return [Gap(sentence=sentence.format(count=count, fewest=FEWEST_VALUES, most=MOST_VALUES))]


def _gap_in_number_of_behaviours(count: int) -> list[Gap]:
    if FEWEST_BEHAVIOURS <= count <= MOST_BEHAVIOURS:
        return []
    sentence = ngettext(
        "The charter has {count} behaviour; it needs {fewest} to {most} in all.",
        "The charter has {count} behaviours; it needs {fewest} to {most} in all.",
        count,
    )
    return [Gap(sentence=sentence.format(count=count, fewest=FEWEST_BEHAVIOURS, most=MOST_BEHAVIOURS))]


def _gaps_in_value(value: WrittenValue, behaviours: Sequence[WrittenBehaviour]) -> list[Gap]:
    found = []
    if not value.name.strip():
        found.append(Gap(sentence=_("A value has no name."), value_id=value.id))
    if not behaviours:
        sentence = _("“{value}” has no behaviour by which it could be seen.").format(value=value.name)
        found.append(Gap(sentence=sentence, value_id=value.id))
    for behaviour in behaviours:
        if missing := missing_words(behaviour):
            sentence = _("“{behaviour}” lacks {missing}.").format(
                behaviour=behaviour.behaviour, missing=get_text_list(missing, _("and"))
            )
            found.append(Gap(sentence=sentence, behaviour_id=behaviour.id))
    return found

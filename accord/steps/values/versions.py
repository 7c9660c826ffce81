"""Two versions of the charter side by side, in words; and which trends go on from one to the other."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.comparing import Kind, Piece, pieces
from accord.foundations.errors import Sentence
from accord.standards import selectors as standards
from accord.standards.rules import REQUIRED
from accord.steps.values.showing import PARTS
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from accord.standards.models import Behaviour, Charter, Value


class Fate(StrEnum):
    """What became of a behaviour from one version to the other."""

    KEPT = "kept"
    REWORDED = "reworded"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a clause in both versions, each with what is different marked."""

    name: Sentence
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedBehaviour:
    """A behaviour in both versions: what became of it, and the parts that read differently.

    came_from: the value under which it stood before, where that is another one now.
    """

    id: UUID
    words: str
    fate: Fate
    parts: tuple[Part, ...]
    came_from: str = ""

    @property
    def word(self) -> State:
        """What became of it, in a word."""
        return {
            Fate.KEPT: State(_("unchanged")),
            Fate.REWORDED: State(_("reworded"), Tone.DONE),
            Fate.NEW: State(_("new"), Tone.WAITING),
            Fate.GONE: State(_("taken out"), Tone.WAITING),
        }[self.fate]

    @property
    def trend(self) -> str:
        """What this means for how it is followed from round to round."""
        return {
            Fate.KEPT: "",
            Fate.REWORDED: _("Rounds go on comparing it: the new wording goes on from the old one."),
            Fate.NEW: _("Its trend begins with this version. Rounds before it did not ask about it."),
            Fate.GONE: _("Its trend ends here. Rounds that asked about it keep their results."),
        }[self.fate]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedValue:
    """A value of the later version, or of the earlier one where it is gone, with its behaviours."""

    name: str
    parts: tuple[Part, ...]
    behaviours: tuple[ComparedBehaviour, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two versions side by side. gone: behaviours of the earlier one that the later one has not."""

    before: "Charter"
    after: "Charter"
    title: tuple[Part, ...]
    values: tuple[ComparedValue, ...]
    gone: tuple[ComparedBehaviour, ...]

    @property
    def counts(self) -> str:
        """How many behaviours fared how ("7 behaviours unchanged, 1 reworded and 1 new")."""
        found = [*(each for value in self.values for each in value.behaviours), *self.gone]
        counted = [(fate, sum(each.fate == fate for each in found)) for fate in Fate]
        said = [_counted(fate, count) for fate, count in counted if count]
        return str(get_text_list(said, _("and")))


def compare(before: "Charter", after: "Charter") -> Comparison:
    """Return two versions side by side; behaviours belong together by their thread, values by their place."""
    old = {found.thread: found for found in standards.behaviours(before)}
    kept = {found.thread for found in standards.behaviours(after)}
    names = {value.name.casefold(): value for value in before.values.all()}
    stay = {value.name.casefold() for value in after.values.all()}
    return Comparison(
        before=before,
        after=after,
        title=_parts(before, after, ("title",)),
        values=tuple(
            _value(value, behaviours, old, names, stay) for value, behaviours in standards.words(after)
        ),
        gone=tuple(
            ComparedBehaviour(id=found.id, words=found.behaviour, fate=Fate.GONE, parts=())
            for thread, found in old.items()
            if thread not in kept
        ),
    )


def against_the_one_before(charter: "Charter") -> Comparison | None:
    """Return a version beside the one that was in force before it; None for the first."""
    before = standards.version_before(charter)
    return compare(before, charter) if before else None


def _value(
    value: "Value",
    behaviours: "Iterable[Behaviour]",
    old: "dict[UUID, Behaviour]",
    names: "dict[str, Value]",
    stay: "Container[str]",
) -> ComparedValue:
    """stay: what values of the later version are called; a value with another name was none of these."""
    behaviours = list(behaviours)
    came_from = [old[found.thread].value for found in behaviours if found.thread in old]
    renamed = next((each for each in came_from if each.name.casefold() not in stay), None)
    before = names.get(value.name.casefold()) or renamed
    return ComparedValue(
        name=value.name,
        parts=_parts(before, value, ("name", "meaning")) if before else (),
        behaviours=tuple(_behaviour(found, old.get(found.thread), before) for found in behaviours),
    )


def _behaviour(after: "Behaviour", before: "Behaviour | None", home: "Value | None") -> ComparedBehaviour:
    """home: what its value was in the earlier version."""
    parts = _parts(before, after, REQUIRED) if before else ()
    fate = Fate.NEW if before is None else Fate.REWORDED if parts else Fate.KEPT
    has_moved = before is not None and (home is None or before.value_id != home.id)
    return ComparedBehaviour(
        id=after.id,
        words=after.behaviour,
        fate=fate,
        parts=parts,
        came_from=before.value.name if before is not None and has_moved else "",
    )


def _parts(before: object, after: object, names: Iterable[str]) -> tuple[Part, ...]:
    """Return the parts of a clause that read differently."""
    found = []
    for name in names:
        compared = pieces(getattr(before, name), getattr(after, name))
        if any(piece.kind != Kind.KEPT for piece in compared):
            found.append(
                Part(
                    name=PARTS[name],
                    before=tuple(piece for piece in compared if piece.kind != Kind.PUT_IN),
                    after=tuple(piece for piece in compared if piece.kind != Kind.TAKEN_OUT),
                )
            )
    return tuple(found)


def _counted(fate: Fate, count: int) -> str:
    words = {
        Fate.KEPT: ngettext("{count} behaviour unchanged", "{count} behaviours unchanged", count),
        Fate.REWORDED: ngettext("{count} reworded", "{count} reworded", count),
        Fate.NEW: ngettext("{count} new", "{count} new", count),
        Fate.GONE: ngettext("{count} taken out", "{count} taken out", count),
    }
    return words[fate].format(count=count)

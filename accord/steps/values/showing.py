"""A charter as its pages show it: each clause with what there is to say beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations.comparing import Piece, pieces
from accord.foundations.errors import Sentence
from accord.standards import selectors as standards
from accord.steps.values.hints import hints

if TYPE_CHECKING:
    from accord.standards.models import Behaviour, Charter, Value
    from accord.steps.values.models import Comment

PARTS: dict[str, Sentence] = {
    "title": _("Title"),
    "name": _("The value"),
    "meaning": _("What it means here"),
    "behaviour": _("The behaviour"),
    "seen": _("Seen"),
    "not_seen": _("Not seen"),
    "standard": _("Standard"),
}
"""What the parts of clauses are called on pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownBehaviour:
    """A behaviour, with what there is to ask about its words, and what people said about it."""

    behaviour: "Behaviour"
    hints: tuple[str, ...] = ()
    comments: "tuple[Comment, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownValue:
    """A value with its behaviours."""

    value: "Value"
    behaviours: tuple[ShownBehaviour, ...]
    comments: "tuple[Comment, ...]" = ()


@dataclass(frozen=True, slots=True)
class Former:
    """What a clause said before: by whom and when it was changed, and each part with how it was changed."""

    by: str
    at: datetime
    parts: tuple[tuple[Sentence, tuple[Piece, ...]], ...]


def clauses(charter: "Charter", *, with_hints: bool, comments: "Sequence[Comment]" = ()) -> list[ShownValue]:
    """Return each value of a version with its behaviours; hints are for those who draft."""
    asked = hints(standards.behaviours(charter)) if with_hints else {}
    said = _by_clause(comments)
    return [
        ShownValue(
            value=value,
            behaviours=tuple(_shown(found, asked, said) for found in behaviours),
            comments=said.get(value.id, ()),
        )
        for value, behaviours in standards.words(charter)
    ]


def behaviour(found: "Behaviour", comments: "Sequence[Comment]") -> ShownBehaviour:
    """Return one behaviour with what there is to ask about it, beside all others of its version."""
    written = standards.behaviours(standards.charter(found.value.charter_id))
    return _shown(found, hints(written), _by_clause(comments))


def taken_out(charter: "Charter", comments: "Sequence[Comment]") -> "list[Comment]":
    """Return the comments on clauses that no longer stand in a version."""
    left = {value.id for value in charter.values.all()} | {
        found.id for found in standards.behaviours(charter)
    }
    return [comment for comment in comments if comment.clause_id not in left]


def former(clause: "Charter | Value | Behaviour") -> list[Former]:
    """Return what a clause said before, the latest first, each beside what took its place."""
    return list(_former(clause))


def _former(clause: "Charter | Value | Behaviour") -> Iterator[Former]:
    after: Mapping[str, str] | None = None
    for wording in standards.former_wordings(clause.id):
        later = after or {part: getattr(clause, part) for part in wording.words}
        yield Former(
            by=wording.replaced_by.name if wording.replaced_by else "",
            at=wording.replaced_at,
            parts=tuple(
                (PARTS[part], pieces(written, later[part]))
                for part, written in wording.words.items()
                if written != later[part]
            ),
        )
        after = wording.words


def _shown(
    found: "Behaviour", asked: Mapping[UUID, list[str]], said: "Mapping[UUID, tuple[Comment, ...]]"
) -> ShownBehaviour:
    return ShownBehaviour(
        behaviour=found, hints=tuple(asked.get(found.id, ())), comments=said.get(found.id, ())
    )


def _by_clause(comments: "Sequence[Comment]") -> "dict[UUID, tuple[Comment, ...]]":
    said: dict[UUID, tuple[Comment, ...]] = {}
    for comment in comments:
        said[comment.clause_id] = (*said.get(comment.clause_id, ()), comment)
    return said

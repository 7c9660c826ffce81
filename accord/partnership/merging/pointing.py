"""What points at a person, and what becomes of it when two records turn out to be one person.

Each room that points at people says so here, in its own `merging` module. A foreign key for which no room has
an answer stops every merge, and a test names it (`tests/test_pointing.py`).
"""

from collections.abc import Callable
from uuid import UUID

from django.db.models import Model
from django.db.models.fields.reverse_related import ForeignObjectRel

from accord.partnership.models import Person, Row

Repoint = Callable[[UUID, UUID], None]
ForeignKey = tuple[type[Model], str]
_answers: dict[ForeignKey, Repoint] = {}


class Unanswered(LookupError):
    """Something points at people, and no room has said what becomes of it."""


def answers(model: type[Model], field: str) -> Callable[[Repoint], Repoint]:
    """Register what becomes of a foreign key to a person, given the id that goes and the one that stays."""

    def decorate(repoint: Repoint) -> Repoint:
        _answers[model, field] = repoint
        return repoint

    return decorate


def moves(model: type[Row], field: str) -> None:
    """Register a foreign key whose rows simply point at the one who stays."""

    @answers(model, field)
    def move(gone: UUID, kept: UUID) -> None:
        model.objects.filter(**{field: gone}).update(**{field: kept})


def unanswered() -> list[str]:
    """Return every foreign key to a person for which no room has an answer."""
    missing = _foreign_keys() - _answers.keys()
    return sorted(f"{model.__module__}.{model.__name__}.{field}" for model, field in missing)


def repoint(*, gone: UUID, kept: UUID) -> None:
    """Let everything that points at one person point at another; raises Unanswered before anything moves."""
    if missing := unanswered():
        message = f"Say in `merging` of the room what becomes of {', '.join(missing)}."
        raise Unanswered(message)
    for answer in _answers.values():
        answer(gone, kept)


def _foreign_keys() -> set[ForeignKey]:
    pointing = Person._meta.get_fields(include_hidden=True)  # noqa: SLF001  Django's own way to ask a model
    return {
        (found.related_model, found.field.name) for found in pointing if isinstance(found, ForeignObjectRel)
    }

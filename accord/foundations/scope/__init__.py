"""Tenancy: a query without a partnership raises, and a query with one never sees another's rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import TypeVar
from uuid import UUID

from django.db import models
from django_scopes import get_scope, scopes_disabled
from django_scopes import scope as _scope
from django_scopes.manager import DisabledQuerySet

M = TypeVar("M", bound=models.Model)
QUESTIONS = 4_096
"""How many beginnings of a question a process keeps: some two hundred tables, for each partnership."""


class NoScope(DisabledQuerySet):  # type: ignore[misc]  # django-scopes has no types
    """A query outside of any scope: every use of it raises; django-scopes itself lets `exists` through."""

    exists = aexists = explain = aexplain = DisabledQuerySet.error


class Manager(models.Manager[M]):
    """The manager of every table that belongs to a partnership (field `partnership_id`).

    Says what django-scopes' own `ScopedManager` says, as a class that type checkers can follow.
    """

    def get_queryset(self) -> "models.QuerySet[M]":
        """Return the rows of the partnership in scope; outside of any scope every use of them raises."""
        scope = get_scope()
        if not scope.get("_enabled", True):
            return super().get_queryset()
        if "partnership" not in scope:
            disabled: models.QuerySet[M] = NoScope(self.model, using=self._db, missing_scopes={"partnership"})
            return disabled
        kind = self._queryset_class  # type: ignore[attr-defined]  # Django's types leave it out
        return _question(kind, self.model, self._db, scope["partnership"]).all()


@lru_cache(maxsize=QUESTIONS)
def _question(
    kind: "type[models.QuerySet[M]]", model: type[M], database: str | None, partnership_id: UUID
) -> "models.QuerySet[M]":
    """How every question about these rows begins. It is never asked itself, so it holds no row: each asks a
    copy, which costs a tenth of saying the same condition anew a hundred times a page.
    """
    return kind(model=model, using=database).filter(partnership_id=partnership_id)


@contextmanager
def partnership(partnership_id: UUID) -> Iterator[None]:
    """Let queries see the rows of this partnership, and of no other."""
    with _scope(partnership=partnership_id):
        yield


@contextmanager
def off() -> Iterator[None]:
    """Let queries see all partnerships: only for sign-in, token look-up, sweeps and commands."""
    with scopes_disabled():
        yield


def current() -> UUID:
    """Return the partnership in whose scope we are; raises LookupError outside of any."""
    found: UUID | None = get_scope().get("partnership")
    if found is None:
        message = "No partnership is in scope."
        raise LookupError(message)
    return found


class PartnershipRow(models.Model):
    """A row of one partnership, for rooms that stand below `partnership` and know it by its id only."""

    partnership_id = models.UUIDField(db_index=True, editable=False)

    objects = Manager()

    class Meta:
        abstract = True

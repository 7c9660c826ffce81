"""Tenancy: a query without a partnership raises, and a query with one never sees another's rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import models
from django_scopes import ScopedManager, get_scope
from django_scopes import scope as _scope
from django_scopes import scopes_disabled as _scopes_disabled


def Manager() -> Any:  # noqa: N802  stands where a class stands
    """Return the manager of every table that belongs to a partnership (field `partnership_id`)."""
    return ScopedManager(partnership="partnership_id")


@contextmanager
def partnership(partnership_id: UUID) -> Iterator[None]:
    """Let queries see the rows of this partnership, and of no other."""
    with _scope(partnership=partnership_id):
        yield


@contextmanager
def off() -> Iterator[None]:
    """Let queries see all partnerships: only for sign-in, token look-up, sweeps and commands."""
    with _scopes_disabled():
        yield


def current() -> UUID:
    """Return the partnership in whose scope we are; raises LookupError outside of any."""
    found = get_scope().get("partnership")
    if not isinstance(found, UUID):
        message = "No partnership is in scope."
        raise LookupError(message)
    return found


class PartnershipRow(models.Model):
    """A row of one partnership, for rooms that stand below `partnership` and know it by its id only."""

    partnership_id = models.UUIDField(db_index=True, editable=False)

    objects = Manager()

    class Meta:
        abstract = True

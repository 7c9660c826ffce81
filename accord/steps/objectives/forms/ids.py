"""Ids that a button sends with itself."""

from uuid import UUID

from django.http import HttpRequest


def id_in(request: HttpRequest, name: str) -> UUID | None:
    """Return the id that was sent under a name, or None where none was."""
    try:
        return UUID(request.POST.get(name, ""))
    except ValueError:
        return None

"""Questions around every page whose answer is nothing for most readers.

To ask for rows with all that their lines say takes five times as long as to ask whether there are any, most
of it before the database hears of it (decision 0164).
"""

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet

M = TypeVar("M", bound="Model")


def seldom(found: "QuerySet[M]") -> list[M]:
    """Return the rows; where there are none, only that was asked."""
    return list(found) if found.exists() else []

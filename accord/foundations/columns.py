"""Columns of joined tables, kept as Django keeps those of a question's own table (decision 0157).

A question that follows keys names fifty to two hundred columns. For each Django makes an object anew, every
time it is asked, and looks at all of them again where rows are ordered: half of what such a question costs.
An object says which column of which table it is, and nothing about rows; nothing changes it afterwards.
"""

from typing import TYPE_CHECKING

from django.db.models.fields import Field

if TYPE_CHECKING:
    from typing import Any

    from django.db.models.expressions import Col

    AnyField = Field[Any, Any]

_make = Field.get_col


def _get_col(self: "AnyField", alias: str, output_field: "AnyField | None" = None) -> "Col":
    """Return the column under a name of its table, made once where what it gives is a field of a table."""
    if output_field is not None and getattr(output_field, "model", None) is None:
        return _make(self, alias, output_field)
    kept: dict[tuple[str, AnyField | None], Col] = self.__dict__.setdefault("_accord_columns", {})
    key = (alias, output_field)
    found = kept.get(key)
    if found is None or found.target is not self:  # a field that was copied brings those of its original
        found = kept[key] = _make(self, alias, output_field)
    return found


def keep() -> None:
    """Keep columns from now on; may be called twice."""
    Field.get_col = _get_col  # type: ignore[method-assign]  # Django keeps those of a table itself, no others

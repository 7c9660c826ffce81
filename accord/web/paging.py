"""Long lists a page at a time: which page an address asks for, and the way to those before and after it."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _now

from accord.web.components import Pages

MOST = 999_999  # an address asks for no page beyond this one


def pages_for(count: int, size: int) -> int:
    """Return how many pages so many things fill: one at least, so that nothing has a page, too."""
    return max(1, -(-count // size))


def page_asked(asked: QueryDict, *, of: int = MOST) -> int:
    """Return the page that an address asks for: the first where it names none, the last beyond that."""
    written = asked.get("page", "")
    number = int(written) if written.isdecimal() and len(written) <= len(str(MOST)) else 1
    return min(max(number, 1), of)


def pages(asked: QueryDict, *, page: int, of: int, keeping: Iterable[str] = ()) -> Pages | None:
    """Return the way to the pages around this one; None where there is only this one.

    keeping: the names of what was searched for, which stays the same on each page.
    """
    if of == 1:
        return None
    kept = [(name, asked[name]) for name in keeping if asked.get(name)]

    def address(number: int) -> str:
        return f"?{urlencode([*kept, ('page', number)])}" if 1 <= number <= of else ""

    return Pages(
        newer=address(page - 1),
        older=address(page + 1),
        newer_word=_now("Before these"),
        older_word=_now("After these"),
        says=_now("Page {page} of {pages}").format(page=page, pages=of),
    )

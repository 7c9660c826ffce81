"""A part of some people, in words. Pure."""

from django.utils.translation import gettext as _

FEWEST_FOR_PERCENT = 20
"""People are never a percentage of fewer than twenty (product.md)."""


def of_all(part: int, whole: int) -> str:
    """Return a part in words: "62 of 90 (68%)"; "3 of 7" where there are fewer than twenty."""
    if whole < FEWEST_FOR_PERCENT:
        return _("{part} of {whole}").format(part=part, whole=whole)
    return _("{part} of {whole} ({share}%)").format(part=part, whole=whole, share=int(100 * part / whole))

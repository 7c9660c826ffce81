"""Numbers as people write them: "88.5 %", "£1,240", "1 240,5", "(12)". Pure."""

import re
from decimal import Decimal, InvalidOperation

_BLANKS = re.compile(r"[\s'\u2019]+")
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")
_PLAIN = re.compile(r"\d+(\.\d+)?|\.\d+")
LONGEST = 40


def number_of(written: str, unit: str = "") -> Decimal | None:
    """Return the number, or None where it is none. unit: of the measure; it may stand before or behind.

    A comma before three digits parts thousands, any other is a decimal comma; where both signs stand, the
    last one is the decimal sign.
    """
    text = _BLANKS.sub("", written[:LONGEST])
    text = _without_unit(text, _BLANKS.sub("", unit))
    negative = text[:1] in {"-", "−", "–"} or (text[:1] == "(" and text[-1:] == ")")
    text = _decimal_point(text.strip("-−–()"))
    if not _PLAIN.fullmatch(text):
        return None
    try:
        found = Decimal(text)
    except InvalidOperation:
        return None
    return -found if negative else found


def plain(amount: Decimal | None) -> str:
    """Return an amount as a field or the log holds it: without noughts at its end, "" where there is none."""
    return "" if amount is None else f"{amount.normalize():f}"


def _without_unit(text: str, unit: str) -> str:
    """Take the unit away, whole or its sign of money and its word apart, in capitals or not."""
    marks = [unit, unit[:1], unit[1:]] if unit[:1] in "£€$" else [unit]
    for mark in filter(None, marks):
        if text.casefold().endswith(mark.casefold()):
            text = text[: -len(mark)]
        bare = text.lstrip("-−–")
        if bare.casefold().startswith(mark.casefold()):
            text = text[: len(text) - len(bare)] + bare[len(mark) :]
    return text


def _decimal_point(text: str) -> str:
    if "," in text and "." in text:
        thousands = "," if text.rfind(".") > text.rfind(",") else "."
        return text.replace(thousands, "").replace(",", ".")
    if _THOUSANDS.fullmatch(text):
        return text.replace(",", "")
    return text.replace(",", ".")

"""Pounds in words: a sum, and who pays what of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs import rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one partner pays, in words."""

    partner: str
    pounds: str


def pounds_in_words(pounds: int) -> str:
    """Return whole pounds, such as "£4,500"."""
    return _("£{amount}").format(amount=number_format(pounds, force_grouping=True))


def shares_in_words(shares: Mapping[str, int]) -> list[Share]:
    """Return what each partner pays, in the order of the partnership; a partner that has left, last."""
    names = {str(found.id): found.name for found in partnership.organisations()}
    order = [key for key in names if key in shares]
    return [Share(partner=names[key], pounds=pounds_in_words(shares[key])) for key in order]


def one_side_in_words(shares: Mapping[str, int]) -> str:
    """Return a warning where one partner alone pays; "" where several do."""
    payer = rules.paid_by_one(shares)
    if not payer:
        return ""
    names = {str(found.id): found.name for found in partnership.organisations()}
    words = _("{partner} alone pays. Whoever is paid by one side is easily taken for its voice.")
    return words.format(partner=names.get(payer, ""))

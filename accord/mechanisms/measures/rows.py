"""Measures as the list shows them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.mechanisms.measures.words import figure_in_words, state_of, target_in_words, whose
from accord.web.components import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.measures.series import Series


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measure in the list: its latest value in words, whose it is, and where it stands."""

    name: str
    url: str
    says: str
    whose: str
    state: State


def rows(found: "Sequence[Series]") -> list[Row]:
    """Return measures as rows, in the order given."""
    return [
        Row(
            name=each.measure.name,
            url=address("measures:measure", measure_id=each.measure.id),
            says=_latest(each),
            whose=_("of {whose}").format(whose=whose(each.measure)),
            state=state_of(each),
        )
        for each in found
    ]


def _latest(series: "Series") -> str:
    latest = series.latest
    if latest is None:
        return _("No value yet.")
    words = _("{value} in {period}; target: {target}.")
    return words.format(
        value=figure_in_words(latest.amount, series.measure),
        period=latest.period.words,
        target=target_in_words(latest.aim, series.measure),
    )

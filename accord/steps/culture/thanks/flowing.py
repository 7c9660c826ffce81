"""How much thanks flow between organisations: the wall as it is, others where enough stand behind."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.analysis.cells import Suppressed
from accord.analysis.disclosure.flows import Flow, flows
from accord.partnership import selectors as partnership
from accord.steps.culture.thanks import selectors
from accord.steps.culture.thanks.rules import TAKEN_BACK_WITHIN
from accord.web.components import Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.foundations.quarters import Quarter
    from accord.partnership.models import Organisation

QUARTERS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The flows of a year. across, all: of the thanks on the wall, those between two organisations."""

    table: Table
    across: int
    all: int


def matrix() -> Matrix | None:
    """Return who thanked whom, by organisation, in this quarter and the four before; None where nobody did.

    Of thanks that stayed between two people, those of quarters that have ended: a count that moved from one
    day to the next would tell what somebody did on that day, and so would one that could be taken back.
    """
    since, this_quarter = _times()
    counted = selectors.acts(since, private_until=this_quarter - TAKEN_BACK_WITHIN)
    told = flows(counted, minimum=partnership.partnership().minimum)
    organisations = [each for each in partnership.organisations() if any(each.id in pair for pair in told)]
    public = {pair: flow.public for pair, flow in told.items()}
    if not any(public.values()):
        return None
    return Matrix(
        table=_table(told, organisations),
        across=sum(count for (source, target), count in public.items() if source != target),
        all=sum(public.values()),
    )


def _times() -> tuple[datetime, datetime]:
    """When the quarter four quarters ago began, and when this one did."""
    held = partnership.partnership()
    quarter = partnership.quarter_of(partnership.today())
    return _back(quarter, QUARTERS).moments(held.zone)[0], quarter.moments(held.zone)[0]


def _back(quarter: "Quarter", number: int) -> "Quarter":
    """The quarter so many before."""
    first = quarter.first_day
    years, months = divmod(first.year * 12 + first.month - 1 - 3 * number, 12)
    return type(quarter).of(first.replace(year=years, month=months + 1), quarter.from_month)


def _table(told: "dict[tuple[object, object], Flow]", organisations: "Sequence[Organisation]") -> Table:
    columns = (
        Column(_("From, to")),
        *(Column(each.short_name, numeric=True) for each in organisations),
    )
    rows = tuple(
        (source.name, *(_in_words(told.get((source.id, target.id), Flow())) for target in organisations))
        for source in organisations
    )
    caption = _("Who thanked whom, by organisation")
    return Table(caption=caption, caption_hidden=True, columns=columns, rows=rows)


def _in_words(flow: Flow) -> str:
    if isinstance(flow.private, Suppressed):
        return str(flow.public) if flow.public else "–"
    return _("{public}, and {private} between two").format(public=flow.public, private=flow.private)

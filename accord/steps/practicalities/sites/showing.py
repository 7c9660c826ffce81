"""How far a site mixes, as a sentence and as a picture; what was planned and counted in a week."""

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.steps.practicalities.sites.rules import Kind, Week
from accord.web.components import Column, Table
from accord.web.pictures import MixingBars, MixingRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.analysis.presence import Mixing
    from accord.steps.practicalities.sites.mixing import Mixed
    from accord.steps.practicalities.sites.models import Presence, Site

BACK, AHEAD = 9, 2
"""So many weeks before and after this one are shown."""
FEWEST_OF_A_HUNDRED = 20
"""From so many pairs on they are told as of a hundred."""


def latest(weeks: "Sequence[Mixed]") -> "Mixed | None":
    """Return the last week that was counted, or None."""
    counted = [each for each in weeks if each.found is not None and each.kind is Kind.COUNT]
    return counted[-1] if counted else None


def share(found: "Mixing") -> str:
    """Return how far it mixed of the most possible, in a few words."""
    if found.pairs < FEWEST_OF_A_HUNDRED:
        words = _("{across} of {pairs} pairs; {most} possible")
        return words.format(across=found.across, pairs=found.pairs, most=found.most_across)
    words = _("{value} in 100; {most} possible")
    return words.format(value=round(100 * found.value), most=round(100 * found.most))


def sentence(site: "Site", weeks: "Sequence[Mixed]") -> str:
    """Return what is the case at a site: the last week that was counted."""
    last = latest(weeks)
    if last is None or last.found is None:
        return _("Nobody has been counted at {site} in the last weeks.").format(site=site.name)
    found = last.found
    if found.pairs < FEWEST_OF_A_HUNDRED:
        words = _("At {site} {across} of {pairs} pairs of people were of two organisations; {most} could be.")
        return words.format(site=site.name, across=found.across, pairs=found.pairs, most=found.most_across)
    words = _("Of a hundred pairs of people at {site}, {value} are of two organisations; {most} could be.")
    return words.format(site=site.name, value=round(100 * found.value), most=round(100 * found.most))


def basis(weeks: "Sequence[Mixed]") -> str:
    """Return when that was, and from how many people."""
    last = latest(weeks)
    if last is None or last.found is None:
        return ""
    return _("{week}, {people}.").format(
        week=capfirst(last.week.words), people=_people(last.found.people, Kind.COUNT)
    )


def picture(site: "Site", weeks: "Sequence[Mixed]") -> MixingBars | None:
    """Return mixing week by week; None where nothing is known of any."""
    if all(each.found is None for each in weeks):
        return None
    first = next(number for number, each in enumerate(weeks) if each.found)
    return MixingBars(
        key=f"mixing-{site.id}",
        title=_("How far organisations mix at {site}").format(site=site.name),
        sentence=sentence(site, weeks),
        rows=tuple(_row(each) for each in weeks[first:]),
    )


def _row(each: "Mixed") -> MixingRow:
    planned = each.kind is Kind.PLAN
    if each.found is None:
        says, people = _("not counted"), _("nobody")
    else:
        says, people = share(each.found), _people(each.found.people, each.kind)
    return MixingRow(
        name=date_format(each.week.monday, "j F"),
        value=each.found.value if each.found else None,
        most=each.found.most if each.found else 0.0,
        says=_("{share}, planned").format(share=says) if each.found and planned else says,
        people=people,
        planned=planned,
    )


def _people(count: int, kind: Kind) -> str:
    if kind is Kind.PLAN:
        return ngettext("{count} person-day planned", "{count} person-days planned", count).format(
            count=count
        )
    return ngettext("{count} person-day counted", "{count} person-days counted", count).format(count=count)


def table(rows: "Sequence[Presence]", week: Week) -> Table | None:
    """Return what is planned and was counted in a week, by organisation and day; None where nothing is."""
    held = [row for row in rows if Week.of(row.day) == week]
    if not held:
        return None
    days = [day for number, day in enumerate(week.days) if number < 5 or any(row.day == day for row in held)]
    names = dict.fromkeys(row.organisation.name for row in held)
    places = {(row.organisation.name, row.day): row for row in held}
    columns = (Column(_("Organisation")), *(Column(date_format(day, "D j M"), numeric=True) for day in days))
    body = tuple((name, *(_cell(places.get((name, day))) for day in days)) for name in names)
    return Table(caption=capfirst(week.words), columns=columns, rows=body, stacks=True)


def _cell(row: "Presence | None") -> str:
    if row is None:
        return "–"
    if row.counted is None:
        return _("plan {number}").format(number=row.planned)
    if row.planned is None:
        return str(row.counted)
    return _("{counted} (plan {planned})").format(counted=row.counted, planned=row.planned)

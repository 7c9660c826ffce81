"""Sites in a list, the numbers of a week by their place, and where numbers are written."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.steps.practicalities.sites import mixing, showing
from accord.steps.practicalities.sites.rules import Kind, Week, weeks_around

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from accord.steps.practicalities.sites.models import Choice, Presence, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A site in a list. says: how far it mixes, and of which week; empty where no figures are shown."""

    name: str
    url: str
    where: str
    seats: str
    says: str
    sentence: str


def rows(found: "Sequence[Site]", today: date, *, figures: bool) -> list[Row]:
    """Return sites as rows, in the order given."""
    weeks = list(weeks_around(today, back=showing.BACK, ahead=0))
    mixed = mixing.mixed_of({site.id: site for site in found}, weeks) if figures and found else {}
    return [_row(site, mixed.get(site.id, [])) for site in found]


def heading(listed: "Sequence[Row]", choice: "Choice | None") -> str:
    """Return what is the case, as the heading of the list."""
    if choice is not None and not choice.together:
        return _("We decided not to work under one roof.")
    if not listed:
        return _("No place to work together is on the list yet.")
    said = [row.sentence for row in listed if row.sentence]
    if said:
        return said[0]
    words = ngettext("We work together at one site.", "We work together at {count} sites.", len(listed))
    return words.format(count=len(listed))


def ways(site: "Site", this: Week) -> list[Link]:
    """Return where numbers of a site are written: of this week and the last, and plans of the next two."""
    told = (
        (_("Count this week"), Kind.COUNT, this),
        (_("Count last week"), Kind.COUNT, this.later(-1)),
        (_("Plan next week"), Kind.PLAN, this.later(1)),
        (_("Plan the week after"), Kind.PLAN, this.later(2)),
    )
    return [
        Link(words, address("sites:week", site_id=site.id, kind=kind.value, week=week.key))
        for words, kind, week in told
    ]


def numbers(found: "Iterable[Presence]", kind: Kind) -> dict[tuple[UUID, date], int]:
    """Return the numbers of one kind, by organisation and day."""
    said = {
        (row.organisation_id, row.day): row.planned if kind is Kind.PLAN else row.counted for row in found
    }
    return {place: number for place, number in said.items() if number is not None}


def _row(site: "Site", weeks: "Sequence[mixing.Mixed]") -> Row:
    seats = sum(room.seats for room in site.rooms.all())
    last = showing.latest(weeks)
    return Row(
        name=site.name,
        url=address("sites:site", site_id=site.id),
        where=site.where,
        seats=ngettext("{count} seat", "{count} seats", seats).format(count=seats) if seats else "",
        says=f"{showing.share(last.found)} ({last.week.words})" if last and last.found else "",
        sentence=showing.sentence(site, weeks) if last else "",
    )

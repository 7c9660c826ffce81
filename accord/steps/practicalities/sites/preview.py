"""What a file with numbers would bring, in a sentence and in tables."""

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.partnership import selectors as partnership
from accord.partnership.importing.columns import key_of
from accord.partnership.importing.problems import Kind, findings
from accord.steps.practicalities.sites import selectors
from accord.steps.practicalities.sites.bringing import Known
from accord.web.components import Column, Table

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.steps.practicalities.sites.bringing import Reading


def known(actor: "Actor") -> Known:
    """Return what a sheet may name: the sites that are open, and the organisations that are counted."""
    counted = selectors.counted_organisations()
    return Known(
        sites={key_of(found.name): found.id for found in selectors.sites(actor)},
        organisations={
            key_of(name): found.id for found in counted for name in (found.name, found.short_name)
        },
    )


def heading(reading: "Reading") -> str:
    """Say in one sentence what would happen, or what stops it."""
    mend = len(findings(reading.problems, Kind.MEND))
    if mend:
        words = ngettext(
            "One thing must be mended before these numbers can come in.",
            "{count} things must be mended before these numbers can come in.",
            mend,
        )
        return words.format(count=mend)
    count = len(reading.given)
    return ngettext("One number would come in.", "{count} numbers would come in.", count).format(count=count)


def tables_of(reading: "Reading", actor: "Actor") -> list[Table]:
    """Return what is to be mended, what would come in, and what was left out."""
    found = [
        _problems(_("What to mend"), reading, Kind.MEND),
        _numbers(reading, actor),
        _problems(_("What we leave out"), reading, Kind.NOTE),
    ]
    return [table for table in found if table.rows]


def _problems(caption: str, reading: "Reading", kind: Kind) -> Table:
    rows = tuple((each.places, each.words) for each in findings(reading.problems, kind))
    return Table(caption=caption, columns=(Column(_("Where")), Column(_("What we see"))), rows=rows)


def _numbers(reading: "Reading", actor: "Actor") -> Table:
    sites = {found.id: found.name for found in selectors.sites(actor)}
    organisations = {found.id: found.name for found in partnership.organisations()}
    rows = tuple(
        (
            sites[each.site_id],
            organisations[each.organisation_id],
            str(date_format(each.day, "j F Y")),
            each.number,
        )
        for each in reading.given.values()
    )
    columns = (
        Column(_("Site")),
        Column(_("Organisation")),
        Column(_("Day")),
        Column(_("People"), numeric=True),
    )
    return Table(caption=_("What would come in"), columns=columns, rows=rows)

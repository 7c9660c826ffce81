"""What goes, and how it lies over partnerships, as tables."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.programme.going import MEAN, SHARE, titles, value_in_words
from accord.programme.rules import FLOOR
from accord.web.components import Cell, Column, Table

if TYPE_CHECKING:
    from accord.programme.going import Going
    from accord.programme.models import Release
    from accord.programme.officer import Comparison
    from accord.programme.rules import Spread

Record = Mapping[str, float | None]


def of_today(found: "list[Going]") -> list[Table]:
    """Return what would go today, beside what stands on our own pages for it."""
    return [
        Table(
            caption=_captions()[kind],
            columns=(
                Column(_first(kind)),
                Column(_("Goes"), numeric=True),
                Column(_("Stands here, and stays")),
            ),
            rows=tuple((each.title, each.in_words, each.here) for each in found if each.key.startswith(kind)),
        )
        for kind in (SHARE, MEAN)
    ]


def of_record(record: Record) -> list[Table]:
    """Return exactly what goes or went in a release."""
    return [
        Table(
            caption=_captions()[kind],
            columns=(Column(_first(kind)), Column(_("Goes"), numeric=True)),
            rows=tuple(
                (title, value_in_words(key, record.get(key)))
                for key, title in titles().items()
                if key.startswith(kind)
            ),
        )
        for kind in (SHARE, MEAN)
    ]


def of_comparison(found: "Comparison") -> list[Table]:
    """Return the lowest, the middle and the highest value of each figure, or that it is withheld; nothing
    where all of them are.
    """
    if not any(found.spreads.values()):
        return []
    return [
        Table(
            caption=_captions()[kind],
            stacks=True,
            columns=(
                Column(_first(kind)),
                Column(_("Lowest"), numeric=True),
                Column(_("Middle"), numeric=True),
                Column(_("Highest"), numeric=True),
                Column(_("Partnerships"), numeric=True),
            ),
            rows=tuple(
                (title, *_cells(key, found.spreads.get(key)))
                for key, title in titles().items()
                if key.startswith(kind)
            ),
        )
        for kind in (SHARE, MEAN)
    ]


def stands(release: "Release") -> str:
    """Return where a release stands, in a sentence."""
    if release.stopped_at and release.stopped_for:
        return _("{partner} stopped this release.").format(partner=release.stopped_for.name)
    if release.stopped_at:
        return _("This release did not go.")
    if release.went_at:
        day = date_format(release.went_at, "j F Y")
        return _("This went to our programme officer on {day}.").format(day=day)
    return _("This goes to our programme officer on {day}, unless a partner stops it.").format(
        day=date_format(release.goes_on, "j F Y")
    )


def heading(found: "Comparison") -> str:
    """Return what is the case with a year, in a sentence."""
    if not found.gone:
        return _("No partnership has released anything in {year}.").format(year=found.year)
    gone = ngettext(
        "The one partnership of your programme has released its figures of {year}",
        "{gone} of {all} partnerships have released their figures of {year}",
        found.of,
    ).format(gone=len(found.gone), all=found.of, year=found.year)
    if len(found.gone) < FLOOR:
        words = _("{gone}. Comparing begins with {floor}.")
        return words.format(gone=gone, floor=FLOOR)
    return f"{gone}."


def _cells(key: str, found: "Spread | None") -> tuple[object, ...]:
    if found is None:
        hidden = Cell(_("fewer than {floor}").format(floor=FLOOR), look="hidden-cell")
        return hidden, hidden, hidden, hidden
    return (
        value_in_words(key, found.low),
        value_in_words(key, found.middle),
        value_in_words(key, found.high),
        found.of,
    )


def _captions() -> dict[str, str]:
    return {SHARE: _("The share behind each figure"), MEAN: _("What everyone together says: the core eight")}


def _first(kind: str) -> str:
    return _("Sentence or step") if kind == SHARE else _("Step")

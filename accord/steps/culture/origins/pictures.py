"""Where decisions come from, a mark for each of them, by area."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.steps.culture.origins import rules, tables
from accord.steps.culture.origins.rules import Tally
from accord.steps.culture.ways.rules import Area
from accord.web.pictures import Tallies, TallyMark, TallyRow

if TYPE_CHECKING:
    from accord.partnership.models import Organisation

BLENDED, NEW, APART = "+", "*", "≠"


def by_area(counted: Mapping[Area, Tally], partners: "Sequence[Organisation]", *, sentence: str) -> Tallies:
    """Return the picture of tallies by area, with their table. sentence: without a full stop."""
    title = _("Decided ways of working by area, by where they come from")
    rows = [(str(area.label), tally) for area, tally in counted.items()]
    return Tallies(
        key="origins",
        title=title,
        sentence=_("{sentence}. {key}.").format(sentence=sentence, key=_key(partners)),
        rows=tuple(TallyRow(name=name, marks=tuple(_marks(tally, partners))) for name, tally in rows),
        counted=tables.counted(
            title, _("Area"), [*rows, (_("All areas"), rules.together(counted.values()))], partners
        ),
    )


def _key(partners: "Sequence[Organisation]") -> str:
    """What each letter and sign means."""
    named = [f"{partner.letter} {partner.name}" for partner in partners]
    signs = [
        _("{sign} put together").format(sign=BLENDED),
        _("{sign} a new way").format(sign=NEW),
        _("{sign} each its own").format(sign=APART),
    ]
    return ", ".join([*named, *signs])


def _marks(tally: Tally, partners: "Sequence[Organisation]") -> Iterator[TallyMark]:
    for hue, partner in enumerate(partners, start=1):
        yield from [TallyMark(partner.letter, hue)] * tally.taken.get(partner.id, 0)
    for sign, count in ((BLENDED, tally.blended), (NEW, tally.new), (APART, tally.apart)):
        yield from [TallyMark(sign)] * count

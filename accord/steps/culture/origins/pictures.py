"""Where decisions come from, a mark for each of them, by area; and what organisations said, then and now."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.analysis.published import Published, Suppressed
from accord.mechanisms.rounds.publishing import drawings, sentences
from accord.mechanisms.rounds.publishing.verdicts import verdict_in_words
from accord.steps.culture.origins import rules, said, tables, words
from accord.steps.culture.origins.rules import Tally
from accord.steps.culture.ways.rules import Area
from accord.web.pictures import Axis, Dumbbells, GapRow, Group, Tallies, TallyMark, TallyRow

if TYPE_CHECKING:
    from accord.partnership.models import Organisation

BLENDED, NEW, APART = "+", "*", "≠"
THEN_AND_NOW = (("1", 3), ("2", 4))
"""The letters and hues of two results: none of them that of an organisation which stands beside them."""


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


def then_and_now(results: Sequence[Published], key: str) -> Dumbbells | None:
    """Return what each organisation said to a statement in the last two results that asked it, of these, the
    latest first; None where no organisation is shown in both.
    """
    asked = said.asking(results, key)[:2]
    if len(asked) < len(THEN_AND_NOW):
        return None
    now, then = asked
    rows = [
        GapRow(
            name=each.group.name,
            first=drawings.mark(before),
            second=drawings.mark(each.cell),
            words=_moved(now, each.group.key, key),
        )
        for each in said.by_organisation(now, key)
        if not isinstance(before := said.cell_of(then, each.group.key, key), Suppressed)
        and not isinstance(each.cell, Suppressed)
    ]
    if not rows:
        return None
    item = sentences.item_of(now, key)
    first, second = (
        Group(name=result.title, letter=letter, hue=hue)
        for result, (letter, hue) in zip((then, now), THEN_AND_NOW, strict=True)
    )
    return Dumbbells(
        key=f"then-{said.ASKED.index(key)}",
        title=_("“{statement}”, then and now").format(statement=item.text.removesuffix(".")),
        sentence=words.about(now, key),
        axis=Axis(drawings.anchors(item)),
        rows=tuple(rows),
        first=first,
        second=second,
        rows_are=_("Organisation"),
    )


def _moved(published: Published, group: str, key: str) -> str:
    found = said.moved(published, group, key)
    return verdict_in_words(found) if found else _("not compared")

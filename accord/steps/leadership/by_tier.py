"""What people say about their leaders, tier by tier: from the latest result that released it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.analysis.published import Cut, Item, Published
from accord.foundations import access
from accord.foundations.addresses import address
from accord.mechanisms.rounds.publishing import drawings, sentences
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.web.pictures import Axis, DotRow, DotRows, Group, letters

if TYPE_CHECKING:
    from accord.foundations.access import Actor

STATEMENT = "core:leadership"
LOOKED_AT = 4
"""So many results back it is looked for: what was said longer ago is about other leaders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ByTier:
    """What each tier says to the core statement about leaders, drawn, and where it comes from."""

    basis: str
    picture: DotRows
    url: str


def by_tier(actor: "Actor") -> ByTier | None:
    """Return what the latest result that is cut by tier says about leaders; None where none is."""
    if not access.allows(actor, "publishing.read"):
        return None
    for published in publishing.results_on_charter(actor, most=LOOKED_AT):
        item = next((found for found in published.items if found.key == STATEMENT), None)
        if item is not None and published.groups_of(Cut.TIER):
            return ByTier(
                basis=_("“{statement}”, asked in “{round}”.").format(
                    statement=item.text, round=published.title
                ),
                picture=_drawn(published, item),
                url=address("publishing:statement", round_id=published.round_key, item_key=item.key),
            )
    return None


def _drawn(published: Published, item: Item) -> DotRows:
    tiers = published.groups_of(Cut.TIER)
    cells = [published.cell(tier.key, item.key) for tier in tiers]
    signs = letters([tier.name for tier in tiers])
    said = [
        _("{group}: {figure}").format(group=tier.name, figure=sentences.figure_in_words(cell))
        for tier, cell in zip(tiers, cells, strict=True)
    ]
    return DotRows(
        key="tiers",
        title=_("“{statement}”, by tier").format(statement=item.text),
        sentence=_("{scale} {means}.").format(
            scale=sentences.scale_in_words(drawings.anchors(item)), means="; ".join(said)
        ),
        axis=Axis(drawings.anchors(item)),
        rows=tuple(
            DotRow(
                group=Group(name=tier.name, letter=sign, hue=hue, detail=sentences.answered_in_short(tier)),
                mark=drawings.mark(cell),
            )
            for hue, (tier, sign, cell) in enumerate(zip(tiers, signs, cells, strict=True), start=1)
        ),
    )

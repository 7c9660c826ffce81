"""What goes in a release: the share behind each of the ten figures, and the mean of each core statement.

Made from what stands on the dashboard and from `Published` alone: what is not shown there does not go.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.analysis.published import Published, Shown
from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.errors import Sentence
from accord.mechanisms.rounds.publishing import rules as results
from accord.mechanisms.rounds.publishing import sentences
from accord.overview import people_say
from accord.overview.board import Entry, board_for

if TYPE_CHECKING:
    from accord.analysis.published import Json

SHARE, MEAN = "share", "mean"


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """One value that goes. key: "share:values". value: a share in percent, or a mean with one decimal; None
    where nothing goes. here: what stands on our own pages for it, which does not go.
    """

    key: str
    title: Sentence
    value: float | None
    here: Sentence

    @property
    def in_words(self) -> str:
        return value_in_words(self.key, self.value)


def going_now(actor: Actor) -> list[Going]:
    """Return what would go today, figures first; raises Denied."""
    board, published = board_for(actor), people_say.latest_result(actor)
    entries = (*board.sentences, *board.steps)
    return [
        *(_share(entry) for entry in entries),
        *(_mean(entry, published) for entry in board.steps),
    ]


def record_of(found: list[Going]) -> "Json":
    """Return what goes as plain values by their keys: nothing else is stored, and nothing else goes."""
    return {each.key: each.value for each in found}


def titles() -> dict[str, Sentence]:
    """Return what each value is called, by its key, in the order of the dashboard."""
    figures = {f"{SHARE}:{each.key}": each.title for each in (*registry.sentences(), *registry.steps())}
    return figures | {f"{MEAN}:{each.key}": each.title for each in registry.steps()}


def value_in_words(key: str, value: float | None) -> str:
    """Return a value as it is read: a share in percent, a mean with one decimal."""
    if value is None:
        return _("nothing goes")
    return _("{share}%").format(share=round(value)) if key.startswith(SHARE) else sentences.one_decimal(value)


def _share(entry: Entry) -> Going:
    figure = entry.standing.figure if entry.standing else None
    share = figure.value if figure else None
    return Going(
        key=f"{SHARE}:{entry.descriptor.key}",
        title=entry.descriptor.title,
        value=None if share is None else float(round(100 * share)),
        here=entry.standing.says if entry.standing else "",
    )


def _mean(entry: Entry, published: Published | None) -> Going:
    key = entry.descriptor.key
    cell = results.cell_of_everyone(published, f"core:{key}") if published else None
    return Going(
        key=f"{MEAN}:{key}",
        title=entry.descriptor.title,
        value=round(cell.mean, 1) if isinstance(cell, Shown) else None,
        here=people_say.cell_in_short(cell) if cell else _("no result yet"),
    )

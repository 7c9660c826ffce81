"""What people say about a step: everyone's answer to its core statement in the latest result, in words."""

from dataclasses import dataclass
from typing import assert_never

from django.utils.translation import gettext as _

from accord.analysis.published import Banded, Cell, Published, Shown, Suppressed
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Link
from accord.mechanisms.rounds.publishing import rules, sentences
from accord.mechanisms.rounds.publishing import selectors as publishing


@dataclass(frozen=True, slots=True, kw_only=True)
class CoreStatement:
    """The core statement of a step as it was asked, what everyone said to it, and where to read more."""

    text: str
    said: str
    basis: str
    link: Link


def latest_result(actor: Actor) -> Published | None:
    """Return what the latest round says, or None before the first."""
    return next((published for _round, published in publishing.latest(actor)), None)


def in_short(published: Published | None, step_key: str) -> str:
    """Return what people say in a few words ("people say 3.9 ± 0.2"); nothing before the first result."""
    return cell_in_short(publishing.core_statement(published, step_key)) if published else ""


def cell_in_short(cell: Cell) -> str:
    """Return a cell in a few words; one that is not shown says why."""
    match cell:
        case Shown():
            return _("people say {mean} ± {reach}").format(
                mean=sentences.one_decimal(cell.mean),
                reach=sentences.one_decimal(max(cell.mean - cell.low, cell.high - cell.mean)),
            )
        case Banded():
            return _("people say {low} to {high}").format(
                low=sentences.one_decimal(cell.low), high=sentences.one_decimal(cell.high)
            )
        case Suppressed():
            return _("what people say is not shown: {why}").format(why=sentences.WHY_SHORT[cell.reason])
        case _:  # pragma: no cover
            assert_never(cell)


def statement(published: Published | None, step_key: str) -> CoreStatement | None:
    """Return the core statement of a step with what everyone said, where the latest round asked it."""
    key = f"core:{step_key}"
    item = next((item for item in published.items if item.key == key), None) if published else None
    if published is None or item is None:
        return None
    everyone = rules.everyone(published)
    return CoreStatement(
        text=item.text,
        said=in_short(published, step_key),
        basis=_("“{round}”: {answered}.").format(
            round=published.title, answered=sentences.answered_in_words(everyone) if everyone else ""
        ),
        link=Link(
            label=_("Who answered what"),
            url=address("publishing:statement", round_id=published.round_key, item_key=key),
        ),
    )

"""Measures that a round shows: their figure as it is known, and the statement that asks how people see it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.mechanisms.measures import beside
from accord.mechanisms.measures.beside import Actual
from accord.mechanisms.rounds.publishing.figures import MeasuredFigure, figures_beside
from accord.mechanisms.rounds.questionnaires.beside import kind_of
from accord.mechanisms.rounds.questionnaires.rules import Ask, AskedPage
from accord.mechanisms.rounds.questionnaires.scales import BESIDE_A_FIGURE
from accord.partnership import selectors as partnership
from accord.steps.evaluation.models import ShownFigure

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

KIND = "figure"
MOST = 3
"""A round asks about so many measures at most: it is a round about behaviours."""


def choices() -> list[tuple[str, str]]:
    """Return the measures that a round can show, each with its figure: those of which one is known."""
    known = {found.measure_id: found for found in beside.actuals()}
    words = _("{measure}: {figure} in {period}")
    return [
        (
            str(measure_id),
            words.format(measure=name, figure=known[measure_id].figure, period=known[measure_id].period),
        )
        for measure_id, name in beside.choices()
        if measure_id in known
    ]


def shown(round: "Round") -> list[ShownFigure]:
    """Return the figures that a round shows, as they are kept with it."""
    return list(ShownFigure.objects.filter(round=round))


def actuals_of(measure_ids: Iterable[UUID]) -> list[Actual]:
    """Return the figures that are known now of these measures, in the order of the register."""
    wanted = set(measure_ids)
    return [found for found in beside.actuals() if found.measure_id in wanted]


def days_known(round: "Round", actuals: Sequence[Actual]) -> dict[UUID, date]:
    """Return since when each figure is known to a round as it is now: today where it is another."""
    before = {found.item_key: found for found in shown(round)}
    return {found.measure_id: _known_since(before.get(key_of(found)), found) for found in actuals}


def _known_since(before: ShownFigure | None, now: Actual) -> date:
    if before is None:
        return partnership.today()
    said = (before.name, before.whose, before.target, before.source)
    return before.known_on if said == (now.name, now.whose, now.target, now.source) else partnership.today()


def pages(actuals: Sequence[Actual], known: Mapping[UUID, date]) -> list[AskedPage]:
    """Return a page for each figure: the figure to be read first, then how people see it.

    known: since when each is known as it is.
    """
    return [
        AskedPage(
            title=found.name,
            introduction=_in_words(found, known[found.measure_id]),
            asks=[
                Ask(
                    key=key_of(found),
                    text=_("{measure}, {figure} in {period}: how does it look from where you work?").format(
                        measure=found.name, figure=found.figure, period=found.period
                    ),
                    scale=BESIDE_A_FIGURE,
                )
            ],
        )
        for found in actuals
    ]


def questions(actuals: Sequence[Actual]) -> list[tuple[str, str]]:
    """Return the question why people see each figure as they do, to be answered in words."""
    words = _("{measure}: why do you see it so?")
    return [(key_of(found), words.format(measure=found.name)) for found in actuals]


def key_of(found: Actual) -> str:
    """Return the key of the statement about a figure: another figure is another statement, with no trend."""
    return f"{kind_of(KIND)}{uuid5(found.measure_id, f'{found.period} {found.figure}')}"


def kept(round: "Round", found: Actual, known_on: date) -> ShownFigure:
    """Return the row that keeps a figure with its round; not stored yet."""
    return ShownFigure(
        partnership_id=round.partnership_id,
        round=round,
        item_key=key_of(found),
        measure_id=found.measure_id,
        name=found.name,
        whose=found.whose,
        period=found.period,
        figure=found.figure,
        target=found.target,
        stands=found.stands,
        source=found.source,
        known_on=known_on,
    )


@figures_beside
def figures_of(round_id: UUID) -> list[MeasuredFigure]:
    """Return the figures that a round showed, to stand beside what people said."""
    return [
        MeasuredFigure(
            item_key=found.item_key,
            name=found.name,
            whose=found.whose,
            period=found.period,
            figure=found.figure,
            target=found.target,
            stands=found.stands,
            known_on=found.known_on,
            link=found.link,
        )
        for found in ShownFigure.objects.filter(round_id=round_id)
    ]


def _in_words(found: Actual, known_on: date) -> str:
    """The figure with all that is needed to read it; part of the text that partners agree to."""
    lines = [
        _("{figure} in {period} ({whose}).").format(
            figure=found.figure, period=found.period, whose=found.whose
        ),
        *([_("Target: {target}.").format(target=found.target)] if found.target else []),
        _("From: {source}. As known on {day}.").format(
            source=found.source.rstrip("."), day=date_format(known_on, "j F Y")
        ),
    ]
    return "\n".join(lines)

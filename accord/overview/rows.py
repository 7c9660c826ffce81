"""The board as the dashboard draws it: one row a step, and the two sentences side by side."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from accord.analysis.published import Published
from accord.foundations.links import Link
from accord.foundations.registry import Standing
from accord.overview import people_say
from accord.overview.board import Entry
from accord.web.components import Bar, StepRow
from accord.web.frame import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceCell:
    """One of the two sentences: what stands large, a bar where there is a share, and the weakest point."""

    title: Text
    url: str
    says: Text
    weakest: Text
    next_step: Link | None
    bar: Bar | None
    closed: bool


def step_row(entry: Entry, published: Published | None) -> StepRow:
    """Return a step as a row of the dashboard."""
    held = entry.standing or _closed(entry)
    return StepRow(
        number=entry.descriptor.number,
        title=entry.descriptor.title,
        url=entry.url,
        says=held.says,
        weakest=held.weakest,
        next_step=held.next_step,
        people_say=people_say.in_short(published, entry.descriptor.key),
        people_say_url=people_say.evidence_url(published, entry.descriptor.key),
    )


def sentence_cell(entry: Entry) -> SentenceCell:
    """Return one of the two sentences as the dashboard shows it."""
    held = entry.standing or Standing(says=_("This is not open to you."))
    return SentenceCell(
        title=entry.descriptor.question,
        url=entry.url,
        says=held.says,
        weakest=held.weakest,
        next_step=held.next_step,
        bar=_bar(held),
        closed=entry.closed,
    )


def _closed(entry: Entry) -> Standing:
    """Return what is said of a step that is closed to the reader."""
    return Standing(says=entry.descriptor.question, weakest=_("This step is not open to you."))


def _bar(held: Standing) -> Bar | None:
    figure = held.figure
    if figure is None or figure.numerator is None or not figure.denominator:
        return None
    return Bar(part=figure.numerator, whole=figure.denominator, label=held.says)

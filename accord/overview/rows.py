"""The board as the dashboard draws it: one row a step, and the two sentences side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from accord.analysis.published import Published
from accord.foundations.links import Link
from accord.foundations.registry import Standing
from accord.mechanisms.rounds.publishing.history import Past
from accord.overview import people_say, trends
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


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLine:
    """One of the things that matter now: of which step, what is the case, and what to do about it."""

    number: int
    title: Text
    url: str
    says: Text
    next_step: Link | None


def first_line(row: StepRow) -> FirstLine:
    """Return what matters now about a step, from its row: its weakest point, else where it stands."""
    return FirstLine(
        number=row.number,
        title=row.title,
        url=row.url,
        says=row.weakest or f"{row.says}.",
        next_step=row.next_step,
    )


def step_row(entry: Entry, published: Published | None, pasts: Sequence[Past]) -> StepRow:
    """Return a step as a row of the dashboard."""
    held, key = entry.standing or _closed(entry), entry.descriptor.key
    return StepRow(
        number=entry.descriptor.number,
        title=entry.descriptor.title,
        url=entry.url,
        says=capfirst(str(held.says).removesuffix(".")),  # further rooms are asked for it: once
        weakest=held.weakest,
        next_step=held.next_step,
        question="" if entry.closed else entry.descriptor.question,
        people_say=people_say.in_short(published, key),
        people_say_url=people_say.evidence_url(published, key),
        trend=trends.in_words(pasts, key),
        picture=trends.picture(pasts, key, str(entry.descriptor.title)),
    )


def sentence_cell(entry: Entry) -> SentenceCell:
    """Return one of the two sentences as the dashboard shows it."""
    held = entry.standing or Standing(says=_("This is not open to you."))
    return SentenceCell(
        title=entry.descriptor.question,
        url=entry.url,
        says=capfirst(str(held.says)),
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

"""What we heard in a round, in words: from `Published` alone, and only what ten or more have answered.

The page can be read without an account, and its letter may be passed on: so it holds nothing but what may
leave the partnership.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.analysis.published import EVERYONE, SPREAD_FLOOR, Gap, Item, Published, Shown
from accord.mechanisms.rounds.publishing import rules, sentences
from accord.mechanisms.talks import selectors as talks
from accord.mechanisms.talks.rules import TalkState
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.talks.models import Talk

TOLD_AT = time(9, 0)
FRIDAY, DAY = 4, timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatWeHeard:
    """A result in a few sentences. heading: the widest sure gap, or a calm alternative; gap: its width."""

    title: str
    closed_on: date
    answered: str
    heading: str
    gap: str
    findings: tuple[str, ...]


def what_we_heard(published: Published, zone: ZoneInfo) -> WhatWeHeard:
    """Return what everybody is told about a result."""
    gap = _widest(published)
    return WhatWeHeard(
        title=published.title,
        closed_on=published.closed_at.astimezone(zone).date(),
        answered=_answered(published),
        heading=_heading(published, gap),
        gap=sentences.gap_in_words(published, gap) if gap else "",
        findings=tuple(_findings(published, gap)),
    )


def next_in_words(round_id: UUID) -> str:
    """Return what comes after a result: the day of its talk, or that the day is not fixed yet."""
    talk = talks.talk_about(round_id)
    if talk is None:
        return _("Next we talk about it. The day is not fixed yet.")
    if talk.state == TalkState.CLOSED:
        return _("We have talked about it. Each point has an undertaking, or a decision with its reason.")
    if talk.called_off_at is not None:
        return _("Next we talk about it. The day that was fixed is called off, and there is no other yet.")
    if talk.held_on < partnership.today():
        return _("We have begun to talk about it, and not every point is decided yet.")
    return _on_the_day(talk)


def told_from(closed_at: datetime, zone: ZoneInfo) -> datetime:
    """Return when the letters go: on the morning of the next working day, so that the talk can be planned."""
    day = closed_at.astimezone(zone).date() + DAY
    while day.weekday() > FRIDAY:
        day += DAY
    return datetime.combine(day, TOLD_AT, zone)


def _answered(published: Published) -> str:
    everyone = rules.everyone(published)
    few = everyone is None or everyone.responded is None or everyone.responded < SPREAD_FLOOR
    return "" if few else sentences.answered_of_everyone(published)


def _heading(published: Published, gap: Gap | None) -> str:
    if gap is not None:
        return _("{first} and {second} see {topic} differently.").format(
            first=sentences.name_of(published, gap.first),
            second=sentences.name_of(published, gap.second),
            topic=sentences.topic_of(published, gap.item),
        )
    if any(_may_leave(published, found) for found in published.gaps):
        return _("We see no difference between partners that we can be sure of.")
    return _("This is what we heard together.")


def _findings(published: Published, gap: Gap | None) -> Iterator[str]:
    if gap is not None:
        yield _(
            "“{statement}” is where we differ most: {first} {first_mean}, {second} {second_mean}."
        ).format(
            statement=sentences.item_of(published, gap.item).text,
            first=sentences.name_of(published, gap.first),
            first_mean=_mean(published, gap.first, gap.item),
            second=sentences.name_of(published, gap.second),
            second_mean=_mean(published, gap.second, gap.item),
        )
    heard = _by_mean(published)
    if not heard:
        yield _("Too few people answered for figures that may leave the partnership.")
        return
    yield _("All of us together answer highest on “{statement}” ({mean} of {most}).").format(**_of(heard[-1]))
    yield _("All of us together answer lowest on “{statement}” ({mean} of {most}).").format(**_of(heard[0]))
    moved = next((found for found in rules.movements(published) if found.group.key == EVERYONE), None)
    if gap is None and moved is not None:
        yield sentences.movement_in_words(moved)


def _widest(published: Published) -> Gap | None:
    """The widest gap we can be sure of, between two organisations of which ten or more have answered each."""
    sure = [gap for gap in published.gaps if gap.sure and _may_leave(published, gap)]
    return max(sure, key=lambda gap: (abs(gap.difference), min(abs(gap.low), abs(gap.high))), default=None)


def _may_leave(published: Published, gap: Gap) -> bool:
    return all(_ten(published, key, gap.item) is not None for key in (gap.first, gap.second))


def _ten(published: Published, group_key: str, item_key: str) -> Shown | None:
    """A figure of ten answers or more; None for all others."""
    cell = published.cells.get((group_key, item_key))
    return cell if isinstance(cell, Shown) and cell.n >= SPREAD_FLOOR else None


def _by_mean(published: Published) -> list[tuple[Item, Shown]]:
    """The statements of which more is better, the lowest mean first; of equals, as they were asked."""
    found = [
        (item, cell)
        for item in published.items
        if _plain(item) and (cell := _ten(published, EVERYONE, item.key)) is not None
    ]
    return sorted(found, key=lambda each: each[1].mean)


def _plain(item: Item) -> bool:
    """A statement of which more is better as it is worded, about all of us: its mean reads by itself."""
    return item.directed and not item.reversed and item.about is None


def _of(found: tuple[Item, Shown]) -> dict[str, object]:
    item, cell = found
    return {"statement": item.text, "mean": sentences.one_decimal(cell.mean), "most": item.options}


def _mean(published: Published, group_key: str, item_key: str) -> str:
    return sentences.figure_in_words(published.cell(group_key, item_key))


def _on_the_day(talk: "Talk") -> str:
    day = date_format(talk.held_on, "l j F Y")
    if talk.place:
        return _("Next we talk about it: on {day}, {place}.").format(day=day, place=talk.place)
    return _("Next we talk about it: on {day}.").format(day=day)

"""The programme of the year as pure rules: what an entry allows, and whether a round keeps to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

AHEAD = timedelta(days=7)  # law 1: what stays inside the programme is announced seven days ahead
LONGEST = timedelta(days=366)
MOST_DAYS_OPEN = 62  # a round stays open for two months at most


class ProgrammeState(models.TextChoices):
    """Where a programme stands."""

    DRAFT = "draft", gettext_lazy("draft")
    PROPOSED = "proposed", gettext_lazy("before the partners")
    IN_FORCE = "in_force", gettext_lazy("agreed")
    SUPERSEDED = "superseded", gettext_lazy("superseded")


class EntryKind(models.TextChoices):
    """What is planned."""

    ROUND = "round", gettext_lazy("round")
    TALK = "talk", gettext_lazy("talk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """What partners agreed to in advance about one round.

    starts_from, starts_until: the first and the last day on which it may open. organisations: whose people
    are asked; None asks everyone.
    """

    title: str
    starts_from: date
    starts_until: date
    days_open: int
    organisations: Sequence[str] | None
    cuts: Sequence[str]
    minimum: int
    comment_question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What a round would be; opens_on and the moments on the partnership's clocks."""

    opens_at: datetime
    opens_on: date
    closes_at: datetime
    organisations: Sequence[str] | None
    cuts: Sequence[str]
    minimum: int
    comment_question: str
    stands_together: bool


def departures(planned: Planned, allowed: Allowed, *, now: datetime) -> list[str]:
    """Return in which ways a round does not keep to what was agreed in advance; none where it does.

    It may be stricter than that (fewer groups, a higher minimum, open for fewer days), and never looser.
    """
    found = {
        _("it does not open between the days agreed"): not (
            allowed.starts_from <= planned.opens_on <= allowed.starts_until
        ),
        _("it stays open longer"): planned.closes_at - planned.opens_at > timedelta(days=allowed.days_open),
        _("it asks other people"): _as_set(planned.organisations) != _as_set(allowed.organisations),
        _("it is shown for more groups"): not set(planned.cuts) <= set(allowed.cuts),
        _("it shows smaller groups"): planned.minimum < allowed.minimum,
        _("it asks for another comment"): planned.comment_question != allowed.comment_question,
        _("groups stand together under one name in it"): planned.stands_together,
        _("it opens in less than seven days"): planned.opens_at < now + AHEAD,
    }
    return [words for words, departs in found.items() if departs]


def _as_set(organisations: Iterable[str] | None) -> frozenset[str] | None:
    return None if organisations is None else frozenset(organisations)

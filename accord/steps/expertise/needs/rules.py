"""Where a need stands, and by which rules a result suggests one. Pure, from `Published` alone."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accord.analysis.published import EVERYONE, Gap, Published
from accord.mechanisms.rounds.publishing import rules as publishing

WIDE = 0.25
"""A gap of so much of the scale is wide: on five answers one point (decision 0129)."""


class NeedState(models.TextChoices):
    """Where a need stands."""

    OPEN = "open", _("raised")
    BRIEFED = "briefed", _("help is looked for")
    DECLINED = "declined", _("declined")


class Answer(models.TextChoices):
    """What is done with what a rule suggests."""

    TAKE = "take", _("We need help with this")
    DECLINE = "decline", _("We do not need help with this")


def wide_gap(published: Published) -> Gap | None:
    """Return the widest gap between two partners that we can be sure of, if it is a wide one."""
    gap = publishing.widest_sure_gap(published)
    if gap is None:
        return None
    reach = next(item.options for item in published.items if item.key == gap.item) - 1
    return gap if abs(gap.difference) >= WIDE * reach else None


def fell_twice(latest: Published, before: Published) -> list[str]:
    """Return the statements at which everyone together surely fell in two rounds running, by their keys."""
    once = _sure_falls(before)
    return [item.key for item in latest.items if item.key in once & _sure_falls(latest)]


def _sure_falls(published: Published) -> frozenset[str]:
    return frozenset(
        change.item
        for change in published.changes
        if change.group == EVERYONE and change.sure and change.difference < 0
    )

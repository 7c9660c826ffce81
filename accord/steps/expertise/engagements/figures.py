"""How help from outside goes altogether: how useful, what was done, and how much of it we still buy."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.mechanisms.undertakings.rules import State
from accord.steps.expertise.engagements import asking, rules
from accord.steps.expertise.engagements.costs import days_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.steps.expertise.engagements.models import Engagement


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How help from outside goes.

    done, of: recommendations done, of all that were made. days, before: bought in the last twelve months, and
    in the twelve before. useful: what each partner said last, in words, by its name. took_part: what those
    said who took part in the latest engagement about which something is shown, in words; "" where nothing is.
    """

    done: int
    of: int
    days: Decimal
    before: Decimal
    useful: tuple[tuple[str, str], ...]
    took_part: str = ""


def figures(found: "Sequence[Engagement]", today: date) -> Figures:
    """Return the figures of these engagements, the latest first; wants what belongs to them prefetched."""
    recommended = [each for held in found for each in held.recommendations.all()]
    done = sum(each.undertaking is not None and each.undertaking.state == State.DONE for each in recommended)
    worked = [(each.held_on, each.days) for held in found for each in held.sessions.all()]
    return Figures(
        done=done,
        of=len(recommended),
        days=rules.days_in(worked, last=today),
        before=rules.days_in(worked, last=today - rules.YEAR),
        useful=_useful(found),
        took_part=_took_part(found),
    )


def _useful(found: "Sequence[Engagement]") -> tuple[tuple[str, str], ...]:
    """What each partner said of the latest engagement that it judged."""
    said: dict[str, tuple[int, str]] = {}
    for held in found:
        for each in held.evaluations.all():
            partner = each.organisation
            said.setdefault(partner.short_name, (partner.position, str(each.get_useful_display())))
    return tuple((name, words) for name, (_place, words) in sorted(said.items(), key=lambda item: item[1][0]))


def _took_part(found: "Sequence[Engagement]") -> str:
    """What those say who took part in the latest engagement whose participants have said something."""
    for held in found:
        published = asking.said(held)
        if published is not None and (words := asking.useful_in_words(published)):
            return words
    return ""


def useful_in_words(held: Figures) -> str:
    """Return how useful each partner says it was, and those who took part; without a full stop, "" where
    nobody has said so.
    """
    said = [_("{partner}: {words}").format(partner=name, words=words) for name, words in held.useful]
    return "; ".join(filter(None, [*said, held.took_part]))


def done_in_words(held: Figures) -> str:
    """Return how many recommendations are done, of how many; "" where nothing was recommended."""
    if not held.of:
        return ""
    words = ngettext("{done} of {of} recommendation done", "{done} of {of} recommendations done", held.of)
    return words.format(done=held.done, of=held.of)


def days_in_a_year(held: Figures) -> str:
    """Return the days bought in twelve months, and whether they fall; "" where none were bought."""
    if not (held.days or held.before):
        return ""
    words = _("{days} days bought in twelve months")
    if held.before and held.days < held.before:
        words = _("{days} days bought in twelve months, {before} in the twelve before: falling")
    elif held.before:
        words = _("{days} days bought in twelve months, {before} in the twelve before: not falling")
    return words.format(days=days_in_words(held.days), before=days_in_words(held.before))

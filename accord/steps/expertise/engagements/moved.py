"""Whether the statement that help was meant to move did move, from `Published` alone; never why."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.rounds.publishing import moved, rules, sentences, verdicts
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.partnership import selectors as partnership
from accord.web.components import Fact

if TYPE_CHECKING:
    from datetime import date

    from accord.analysis.published import Published
    from accord.steps.expertise.engagements.models import Engagement


def facts(engagement: "Engagement", actor: Actor) -> list[Fact]:
    """Return what everyone said to the statement: in the last round before the first day, and in each since.

    Nothing where the brief names none, or the reader may not read results.
    """
    statement = engagement.candidate.brief.statement
    if not statement or not access.allows(actor, "publishing.read"):
        return []
    key = f"core:{statement}"
    found = [each for each in publishing.results_on_charter(actor) if _asks(each, key)]
    since = [each for each in found if _day(each) >= engagement.first_day]
    before = [each for each in found if _day(each) < engagement.first_day][:1]
    return [
        *(Fact(_("Before: {title}").format(title=each.title), _figure(each, key)) for each in before),
        *(
            Fact(_("Since: {title}").format(title=each.title), _with_verdict(each, key))
            for each in reversed(since)
        ),
    ]


def _asks(published: "Published", key: str) -> bool:
    return any(item.key == key for item in published.items)


def _day(published: "Published") -> "date":
    return published.closed_at.astimezone(partnership.partnership().zone).date()


def _figure(published: "Published", key: str) -> str:
    return sentences.figure_in_words(rules.cell_of_everyone(published, key))


def _with_verdict(published: "Published", key: str) -> str:
    """The figure, and whether it moved since the round before where that can be said."""
    told = moved.told(published, moved.path(published, {key}))
    figure = _figure(published, key)
    if not told:
        return figure
    return _("{figure}. Moved since the round before? {verdict}.").format(
        figure=figure, verdict=verdicts.moved_in_words(told).capitalize()
    )

"""Days and cost against what was agreed, and how the partners share it: as facts, and as a table."""

from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs import rules as briefing
from accord.steps.expertise.briefs.money import pounds_in_words
from accord.steps.expertise.engagements import rules
from accord.web.components import Column, Table

if TYPE_CHECKING:
    from accord.steps.expertise.engagements.models import Engagement
    from accord.steps.expertise.engagements.rules import Spent


def spent(engagement: "Engagement") -> "Spent":
    """Return what was used of an engagement so far; wants `sessions` prefetched."""
    worked = [(each.days, each.expenses) for each in engagement.sessions.all()]
    return rules.spent(worked, engagement.candidate.day_rate)


def agreed(engagement: "Engagement") -> int:
    """Return what the partners agreed to pay together: what the brief says, and what extensions added."""
    candidate = engagement.candidate
    more = engagement.days - candidate.brief.days
    return briefing.budget(candidate.brief.shares) + more * candidate.day_rate


def heading(engagement: "Engagement") -> str:
    """Return how much was used of how much, in one line."""
    used = spent(engagement)
    return _("{days} of {of} days used, {pounds} of {budget}").format(
        days=days_in_words(used.days),
        of=engagement.days,
        pounds=pounds_in_words(_whole(used.pounds)),
        budget=pounds_in_words(agreed(engagement)),
    )


def is_over(engagement: "Engagement") -> bool:
    """Say whether more was used than was agreed, of days or of money."""
    used = spent(engagement)
    return used.days > engagement.days or used.pounds > agreed(engagement)


def table(engagement: "Engagement") -> Table:
    """Return what each partner pays of the cost so far, beside what it agreed to."""
    shares = engagement.candidate.brief.shares
    costs = rules.by_partner(spent(engagement).pounds, shares)
    most = rules.by_partner(Decimal(agreed(engagement)), shares)
    names = {str(found.id): found.name for found in partnership.organisations()}
    rows = [
        (names[key], pounds_in_words(costs[key]), pounds_in_words(most[key]))
        for key in names
        if key in shares
    ]
    total = (_("Together"), pounds_in_words(sum(costs.values())), pounds_in_words(sum(most.values())))
    return Table(
        caption=_("What it costs each partner"),
        columns=(
            Column(_("Partner")),
            Column(_("So far"), numeric=True),
            Column(_("At most, as agreed"), numeric=True),
        ),
        rows=(*rows, total),
        sums=True,
    )


def days_in_words(days: Decimal) -> str:
    """Return a number of days without noughts that say nothing: "1.25", "3"."""
    return str(number_format(days.normalize()))


def _whole(pounds: Decimal) -> int:
    return int(pounds.to_integral_value(rounding="ROUND_CEILING"))

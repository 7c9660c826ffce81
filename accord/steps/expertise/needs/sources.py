"""What suggests a need, from the rooms below; rooms above or beside say so through the registry."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.errors import Denied
from accord.foundations.registry import Suggested, suggests_need
from accord.mechanisms.issues import ladders
from accord.mechanisms.issues import selectors as issues
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.publishing import sentences
from accord.partnership import selectors as partnership
from accord.partnership.rules import Phase
from accord.steps.expertise.needs import rules

if TYPE_CHECKING:
    from accord.analysis.published import Published
    from accord.mechanisms.rounds.publishing.models import Result


@suggests_need
def results_suggest() -> list[Suggested]:
    """A wide gap between two partners in the latest result; a statement that fell in two rounds running."""
    row = publishing.latest_result()
    latest = _published(row)
    if row is None or latest is None:
        return []
    url = address("publishing:result", round_id=row.round_id)
    found = []
    if (gap := rules.wide_gap(latest)) is not None:
        found.append(
            Suggested(
                key=f"results.gap:{row.round_id}:{gap.item}",
                what=sentences.heading(latest),
                because=_("Two partners are a quarter of the scale apart or more, and we can be sure of it."),
                url=url,
            )
        )
    earlier = publishing.result_before(row)
    before = _published(earlier)
    falls = rules.fell_twice(latest, before) if before else []
    return found + [
        Suggested(
            key=f"results.fell:{row.round_id}:{item}",
            what=_("{topic} fell in two rounds running.").format(topic=sentences.topic_of(latest, item)),
            because=_("Everyone together answered lower twice, and we can be sure of both."),
            url=url,
        )
        for item in falls
    ]


def _published(row: "Result | None") -> "Published | None":
    """What a result says; None where there is none, or it does not hold."""
    try:
        return publishing.published_of(row) if row else None
    except Denied:
        return None


@suggests_need
def issues_suggest() -> list[Suggested]:
    """An issue on the top rung of the ladder: above it stands nobody who could settle it."""
    ladder = ladders.in_force()
    if ladder is None:
        return []
    tops = {rung.id for rung in list(ladder.rungs.all())[-1:]}
    return [
        Suggested(
            key=f"issues.top:{issue.id}",
            what=_("Issue {number} has reached the top of the ladder: {title}").format(
                number=issue.number, title=issue.title
            ),
            because=_("Nobody stands above this rung who could settle it."),
            url=address("issues:issue", issue_id=issue.id),
        )
        for issue in issues.all_open()
        if issue.stay.rung_id in tops
    ]


@suggests_need
def transition_suggests() -> list[Suggested]:
    """The phase in which those who won the work hand it to those who do it."""
    held = partnership.partnership()
    if held.phase != Phase.TRANSITION:
        return []
    return [
        Suggested(
            key=f"partnership.transition:{held.phase_since.isoformat()}",
            what=_("The partnership is in transition."),
            because=_(
                "Who comes from outside sees what both sides take for granted when the work changes hands."
            ),
        )
    ]

"""Everybody reads and raises; whoever stands on the rung handles it; the steward drafts the ladder."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition
from accord.mechanisms.issues import ladders, rules
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.issues.models import Issue


def _stands(actor: Actor, issue: "Issue") -> bool:
    return actor.person_id in ladders.standing().get(issue.stay.rung_id, ())


def _stands_or_waited(actor: Actor, issue: "Issue") -> bool:
    waited = actor.person_id == issue.raised_by_id and rules.is_late(issue.stay.due, partnership.today())
    return waited or _stands(actor, issue)


def _nobody_stands(_actor: Actor, issue: "Issue") -> bool:
    return issue.stay.rung_id not in ladders.standing()


STANDS = Condition(_("this person stands on the rung that the issue is on"), _stands)
STANDS_OR_WAITED = Condition(
    _("this person stands on that rung, or raised the issue and the rung’s time has run out"),
    _stands_or_waited,
)
NOBODY_STANDS = Condition(_("nobody stands on that rung today"), _nobody_stands)

access.register(
    access.Right(
        name="issues.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.TALKS),
        sentence=_("People of this partnership read its issues, and what was learned from them."),
    ),
    access.Right(
        name="issues.raise",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.TALKS),
        sentence=_("People of this partnership raise issues."),
    ),
    access.Right(
        name="issues.handle",
        conditions={"member": STANDS, "steward": NOBODY_STANDS},
        sentence=_("Whoever stands on the rung that an issue is on answers it, and settles it."),
    ),
    access.Right(
        name="issues.pass_up",
        conditions={"member": STANDS_OR_WAITED, "steward": NOBODY_STANDS},
        sentence=_(
            "Whoever stands on the rung passes an issue up; and, once the rung’s time has run out, whoever "
            "raised it."
        ),
    ),
    access.Right(
        name="issues.draft_ladder",
        roles=frozenset({"steward"}),
        sentence=_("The steward drafts the escalation ladder."),
    ),
)

"""What the log says of plans: of the partnership's what was done, of an organisation's or a team's that
something was, and of a person's own nothing at all (decision 0058).
"""

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.audit.rules import Fact
from accord.mechanisms.plans.models import Line
from accord.mechanisms.plans.rules import Whose

areas.area("plans", _("Plan"))
kinds.kind(
    "plans.followed",
    _("The plan follows “{about}”, version {version}: {opened} lines opened, {closed} closed."),
)
kinds.kind("plans.opened", _("{actor} opened a line of the plan: “{about}”."))
kinds.kind(
    "plans.written", _("{actor} wrote where we are, and what is wanted, for “{about}”."), unhurried=True
)
kinds.kind("plans.given", _("{actor} gave the line “{about}” an owner, to reach it by {due}."))
kinds.kind(
    "plans.checked", _("{actor} noted what was seen of “{about}”. Next check: {next_check}."), unhurried=True
)
kinds.kind(
    "plans.check_moved",
    _("{actor} moved the check of “{about}” to another day."),
    changes={"next_check": _("Next check")},
)
kinds.kind("plans.handed_over", _("{actor} gave the line “{about}” to somebody else: its owner had left."))
kinds.kind("plans.given_up", _("{actor} gave the line “{about}” up."))
kinds.kind("plans.theirs_opened", _("{actor} opened a line in the plan of {about}."), unhurried=True)
kinds.kind("plans.theirs_written", _("{actor} went on with a line in the plan of {about}."))
kinds.kind("plans.theirs_ended", _("{actor} ended a line in the plan of {about}."))

THEIRS = {"opened": "plans.theirs_opened", "given_up": "plans.theirs_ended"}


def record(what: str, line: Line, actor: Actor, **facts: Fact) -> None:
    """Write the line of the log for an act on a line of a plan, as far as everybody may read of it."""
    match line.whose:
        case Whose.PARTNERSHIP:
            audit.record(f"plans.{what}", actor=actor, about=line, **facts)
        case Whose.ORGANISATION | Whose.TEAM:
            kind = THEIRS.get(what, "plans.theirs_written")
            audit.record(kind, actor=actor, about=line.organisation or line.team)
        case _:
            return

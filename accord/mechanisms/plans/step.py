"""The second of the two sentences as the dashboard shows it: how many behaviours have a live line."""

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.analysis.figure import Figure
from accord.foundations import access, clock, registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import Standing
from accord.mechanisms.plans import rules, selectors, words
from accord.mechanisms.plans.entries import Entry
from accord.partnership.rules import Phase


def standing(actor: Actor) -> Standing:
    """Return how many behaviours in force have a live line, and what is weakest; raises Denied."""
    access.require(actor, "plans.read", selectors.plan_of_partnership())
    behaviours = selectors.behaviours_in_force()
    if not behaviours:
        return Standing(
            says=_now("No plan yet"), weakest=_now("A charter in force opens a line for each behaviour.")
        )
    found = selectors.open_lines_of_the_partnership()
    live = len({entry.line.behaviour_id for entry in found if entry.is_live})
    weakest, step, waits = _weakest(actor, found)
    return Standing(
        says=_now("{live} of {all} behaviours").format(live=live, all=len(behaviours)),
        figure=Figure(
            value=live / len(behaviours), numerator=live, denominator=len(behaviours), as_of=clock.now()
        ),
        weakest=" ".join(filter(None, [_now("have a live line."), weakest])),
        next_step=step,
        waits=waits,
    )


def waits(actor: Actor) -> bool:
    """Say whether a line wants an owner or to be looked at, and no more; raises Denied."""
    access.require(actor, "plans.read", selectors.plan_of_partnership())
    if not selectors.behaviours_in_force():
        return False
    found = selectors.days_of_the_partnership()
    return any(each.is_neglected or each.standing in rules.WANTS_LOOKING_AT for each in found)


def _weakest(actor: Actor, found: list[Entry]) -> tuple[str, Link | None, bool]:
    """The gravest thing about the plan in a sentence, what the reader can do, and whether somebody should."""
    read = Link(label=_("Read the plan"), url=address("plans:partnership"))
    neglected = [entry for entry in found if entry.is_neglected]
    if neglected:
        oldest = max(neglected, key=lambda entry: entry.days_without_owner)
        give = Link(label=_("Give it one"), url=address("plans:give", line_id=oldest.line.id))
        sentence = words.without_owner_in_words(oldest, others=len(neglected) - 1)
        return sentence, give if access.allows(actor, "plans.write", oldest.line) else read, True
    late = [entry for entry in found if entry.standing in rules.WANTS_LOOKING_AT]
    return words.late_in_words(late) if late else "", read, bool(late)


registry.step(
    registry.Descriptor(
        number=0,
        place=2,
        key="plan",
        title=_("Plan"),
        question=_("A plan makes sure they develop"),
        url=lambda: address("plans:partnership"),
        standing=standing,
        waits=waits,
        leads_in=frozenset({Phase.OPERATIONAL}),
    )
)

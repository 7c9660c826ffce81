"""What the latest result proposes for a plan, as its page shows it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.plans import proposing, selectors, words
from accord.mechanisms.plans.rules import Plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.foundations.access import Actor
    from accord.mechanisms.plans.entries import Entry
    from accord.mechanisms.plans.showing import Results


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a result proposes for a plan: a behaviour, the evidence, and what the reader can do."""

    name: str
    why: str
    step: Link | None


def proposals(actor: "Actor", plan: Plan, found: "Sequence[Entry]", latest: "Results") -> list[Proposal]:
    """Return what the latest result proposes and nobody sees to yet."""
    if not latest:
        return []
    published = latest[0]
    may_write = access.allows(actor, "plans.write", plan)
    lines = {entry.line.behaviour.thread: entry for entry in found}
    behaviours = {behaviour.thread: behaviour for behaviour in selectors.behaviours_in_force()}
    offered = []
    for proposed in proposing.propose(published, plan):
        behaviour, line = behaviours.get(proposed.thread), lines.get(proposed.thread)
        if behaviour is None or (line is not None and line.owner_id is not None):
            continue
        step = _give(line) if line else _add(plan, published.round_key, str(behaviour.id))
        offered.append(
            Proposal(
                name=behaviour.behaviour, why=words.why(published, proposed), step=step if may_write else None
            )
        )
    return offered


def _give(entry: "Entry") -> Link:
    return Link(label=_("Give it an owner"), url=address("plans:give", line_id=entry.line.id))


def _add(plan: Plan, round_key: str, behaviour_id: str) -> Link:
    url = address("plans:add", whose=plan.whose.value, holder_id=plan.holder_id)
    return Link(label=_("Open a line"), url=f"{url}?behaviour={behaviour_id}&result={round_key}")

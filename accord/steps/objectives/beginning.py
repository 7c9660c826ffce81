"""From what a new objective begins: what holds, last year's, or a sentence for somebody in this role."""

from typing import TYPE_CHECKING

from accord.steps.objectives import selectors
from accord.steps.objectives.examples import BEGINNINGS, Beginning
from accord.steps.objectives.goals import selectors as goals

if TYPE_CHECKING:
    from accord.steps.objectives.goals.models import Year
    from accord.steps.objectives.models import Wording
    from accord.steps.objectives.rules import Held

LAST_YEAR = "last-year"


def beginnings(tier: str) -> tuple[Beginning, ...]:
    """Return sentences from which somebody of a tier may begin."""
    return BEGINNINGS.get(tier, ())


def initial(held: "Held", year: "Year", start: str) -> dict[str, str]:
    """Return what the form starts from. start: a key of a beginning, or last year's; "" for what is there."""
    now = selectors.latest(selectors.of_place(year, held.person_id, held.organisation_id))
    if start == LAST_YEAR:
        return _from_last_year(selectors.agreed_before(held.person_id, held.organisation_id, year))
    for beginning in (each for found in BEGINNINGS.values() for each in found):
        if beginning.key == start:
            return {"sentence": str(beginning.sentence), "told": str(beginning.told)}
    if now is None:
        return {}
    return {
        "sentence": now.sentence,
        "told": now.told,
        "goal": str(now.goal_id),
        "behaviour": str(now.behaviour_id),
    }


def _from_last_year(found: "Wording | None") -> dict[str, str]:
    """The words of last year; the behaviour where its thread is still in force. The goal is for this year."""
    if found is None:
        return {}
    same = next((each for each in goals.behaviours() if each.thread == found.behaviour.thread), None)
    return {
        "sentence": found.sentence,
        "told": found.told,
        "behaviour": str(same.id) if same else "",
    }

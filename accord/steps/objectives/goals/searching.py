"""What can be found of this step: goals that every partner agreed to, and those of teams under them.

Never an objective: what one person contributes is for those who agreed it.
"""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches
from accord.steps.objectives.goals.models import Goal
from accord.steps.objectives.goals.rules import YearState


@searches(name="goals.goals", title=_("Goals of the year"), right="goals.read")
def _goals(_actor: Actor) -> Iterator[Findable]:
    agreed = Goal.objects.filter(year__state=YearState.IN_FORCE, dropped_at=None).order_by("-made_at", "id")
    for goal_id, title, measure in agreed.values_list("id", "title", "measure"):
        yield Findable(title=title, words=measure, page="goals:goal", parts={"goal_id": goal_id})

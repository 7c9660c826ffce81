"""What this room keeps about a person: which goals he or she sees to."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.steps.objectives.goals.models import Goal


def _owned(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Goal.objects.filter(owner_id=subject.person_id).select_related("year", "team")
    for goal in found.order_by("made_at", "id"):
        yield goal.title, str(goal.year), goal.team.name if goal.team else "", goal.made_at


keeps(
    Kept(
        name="goals.owned",
        what=_("Goals of the year that you see to"),
        why=_("A goal has somebody who sees to it, so that all know whom to ask."),
        how_long=_("As long as the partnership."),
        columns=(_("Goal"), _("Year"), _("Team"), _("Written")),
        read=_owned,
        erasure=_("Kept, because every partner agreed to it. Its owner reads as a former member."),
        places=frozenset({"goals.Goal.owner"}),
    )
)

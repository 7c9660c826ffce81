"""What this room keeps about a person: who wrote down what a team stops and starts."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.steps.transition.mindset.models import TeamChange


def _said(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = TeamChange.objects.filter(said_by_id=subject.person_id)
    for each in found.select_related("briefing__team", "briefing__organisation").order_by("said_at", "id"):
        yield str(each.briefing), each.stop, each.start, each.said_at


def _not_by(subject: Subject) -> None:
    TeamChange.objects.filter(said_by_id=subject.person_id).update(said_by=None)


keeps(
    Kept(
        name="mindset.said",
        what=_("What you wrote down that a team stops and starts"),
        why=_("It is the word of the team; that you wrote it down is kept so that it can be asked about."),
        how_long=_("As long as the partnership."),
        columns=(_("Team"), _("Stop"), _("Start"), _("When")),
        read=_said,
        erasure=_("The words stay, since they are the team’s. That you wrote them is deleted."),
        erase=_not_by,
        places=frozenset({"mindset.TeamChange.said_by"}),
    )
)

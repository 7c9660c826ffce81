"""What this room keeps about a person: what he or she said of the ways of an organisation."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.steps.culture.ways.models import Habit


def _said(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Habit.objects.filter(said_by_id=subject.person_id).select_related("topic", "organisation")
    for each in found.order_by("said_at", "id"):
        yield str(each.topic), str(each.organisation), each.words, each.said_at


keeps(
    Kept(
        name="ways.said",
        what=_("How you said that your organisation does things"),
        why=_("So that everybody reads who said it for the organisation, on the record."),
        how_long=_("As long as the partnership, or until the organisation says it anew."),
        columns=(_("Topic"), _("Organisation"), _("Your words"), _("Said")),
        read=_said,
        erasure=_("Kept, because the organisation said it. You read as a former member of it."),
        places=frozenset({"ways.Habit.said_by"}),
    )
)

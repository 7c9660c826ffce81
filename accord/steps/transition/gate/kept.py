"""What this room keeps about a person: how he or she said that a partner sees a gate."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.steps.transition.gate.models import View


def _said(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = View.objects.filter(by_id=subject.person_id).select_related("transition", "organisation")
    for each in found.order_by("at", "id"):
        yield each.transition.title, each.organisation.name, each.words, each.at


keeps(
    Kept(
        name="gate.said",
        what=_("How you said that a partner sees a gate"),
        why=_("Every partner reads how the others see it, and who says so."),
        how_long=_("As long as the partnership."),
        columns=(_("Transition"), _("Partner"), _("Your words"), _("When")),
        read=_said,
        erasure=_("Kept, because it is the partner’s word. You read as a former member of it."),
        places=frozenset({"gate.View.by"}),
    )
)

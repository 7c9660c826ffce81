"""What this room keeps about a person: which needs he or she raised, and which declined."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.steps.expertise.needs.models import Need


def _answered(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    mine = Q(raised_by_id=subject.person_id) | Q(declined_by_id=subject.person_id)
    for each in Need.objects.filter(mine):
        yield each.title, each.why, each.raised_at, str(each.get_state_display()), each.reason


keeps(
    Kept(
        name="needs.answered",
        what=_("Needs for help from outside that you raised or declined"),
        why=_("Everybody reads who asked for help, and who declined it and why."),
        how_long=_("As long as the partnership."),
        columns=(_("Need"), _("Why"), _("Raised"), _("State"), _("Why it was declined")),
        read=_answered,
        erasure=_("Kept, because others rely on it. You read as a former member of your organisation."),
        places=frozenset({"needs.Need.raised_by", "needs.Need.declined_by"}),
    )
)

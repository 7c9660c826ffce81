"""What this room keeps about a person: what he or she promised to do, and what others took over."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.mechanisms.undertakings.models import HandOver, Undertaking


def _undertakings(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    """What is reserved is declared, and counted or not, by the room that keeps it."""
    open_to_all = Undertaking.objects.filter(owner_id=subject.person_id, reserved=False)
    for found in open_to_all.order_by("made_at", "id"):
        came_of_it = found.evidence or found.reason
        yield found.title, found.made_at, found.due, str(found.get_state_display()), came_of_it


def _handed_over(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in HandOver.objects.filter(was_owner_id=subject.person_id).select_related("undertaking"):
        yield found.undertaking.title, found.handed_at


keeps(
    Kept(
        name="undertakings.owned",
        what=_("What you undertook"),
        why=_("A promise to the partnership has an owner and a day, so that all can see what came of it."),
        how_long=_("As long as the partnership."),
        columns=(_("Undertaking"), _("Promised"), _("By when"), _("State"), _("What came of it")),
        read=_undertakings,
        erasure=_(
            "Kept, because the partnership was promised it: what, by when, and what came of it. Its owner "
            "reads as a former member of your organisation."
        ),
        places=frozenset({"undertakings.Undertaking.owner"}),
    )
)
keeps(
    Kept(
        name="undertakings.handed_over",
        what=_("What others took over from you"),
        why=_("So that all can see who had promised it before, and since when somebody else sees to it."),
        how_long=_("As long as the partnership."),
        columns=(_("Undertaking"), _("Handed over")),
        read=_handed_over,
        erasure=_("Kept with the undertaking. Who had it reads as a former member of your organisation."),
        places=frozenset({"undertakings.HandOver.was_owner"}),
    )
)

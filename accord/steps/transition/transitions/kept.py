"""What this room keeps about a person: the teams he or she is in, and the posts left or taken up."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.steps.transition.transitions.models import Member, Seat


def _in_teams(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Member.objects.filter(person_id=subject.person_id).select_related("transition")
    for each in found.order_by("transition__begun_at", "id"):
        yield each.transition.title, each.part


def _leaves_teams(subject: Subject) -> None:
    Member.objects.filter(person_id=subject.person_id).delete()


def _leaves(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for each in Seat.objects.filter(leaver_id=subject.person_id).order_by("last_day", "id"):
        yield each.post, each.last_day or ""


def _comes(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for each in Seat.objects.filter(comer_id=subject.person_id).order_by("first_day", "id"):
        yield each.post, each.first_day or ""


_FOR_AS_LONG = _("As long as the partnership.")
_WITHOUT_NAME = _("Kept, so that it can be seen how a post was handed over. You read as a former member.")

keeps(
    Kept(
        name="transitions.in_teams",
        what=_("Teams of transitions that you are in"),
        why=_("Whoever hands something over has to know who sees to what."),
        how_long=_FOR_AS_LONG,
        columns=(_("Transition"), _("What you see to")),
        read=_in_teams,
        erasure=_("Deleted."),
        erase=_leaves_teams,
        places=frozenset({"transitions.Member.person"}),
    )
)
keeps(
    Kept(
        name="transitions.leaves",
        what=_("Posts that you leave"),
        why=_("So that what you know is handed over before your last day."),
        how_long=_FOR_AS_LONG,
        columns=(_("Post"), _("Last day")),
        read=_leaves,
        erasure=_WITHOUT_NAME,
        places=frozenset({"transitions.Seat.leaver"}),
    )
)
keeps(
    Kept(
        name="transitions.comes",
        what=_("Posts that you take up"),
        why=_("So that whoever was there before has time to hand things over to you."),
        how_long=_FOR_AS_LONG,
        columns=(_("Post"), _("First day")),
        read=_comes,
        erasure=_WITHOUT_NAME,
        places=frozenset({"transitions.Seat.comer"}),
    )
)

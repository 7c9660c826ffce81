"""What this room keeps about a person: who has begun the first hour, for a day. Phones are of nobody."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.mechanisms.first_hour.models import Hour


def _begun(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for hour in Hour.objects.filter(begun_by_id=subject.person_id):
        yield (hour.begun_at,)


keeps(
    Kept(
        name="first_hour.begun",
        what=_("A start in the room that you led"),
        why=_("Whoever begins the first hour leads it."),
        how_long=_("For a day."),
        columns=(_("Begun"),),
        read=_begun,
        erasure=_("Kept for its day, then gone."),
        places=frozenset({"first_hour.Hour.begun_by"}),
    )
)

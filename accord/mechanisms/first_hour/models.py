"""The first hour of a partnership: who is here, the phones that joined, and what came of it."""

from django.db import models
from django.db.models import Q

from accord.foundations import clock
from accord.mechanisms.first_hour.rules import MOST_PRESENT
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.partnership.models import Organisation, Person, Row


class Hour(Row):
    """One start in a room. At most one at a time; it goes after a day, unless every partner agrees to it.

    code_hash: of the code on the wall, which follows from the site key. behaviours: those typed in the room,
    [{"thread": id, "text": ...}]. round: what was asked; null before. stands_since: every partner has agreed.
    """

    begun_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(default=clock.now)
    code_hash = models.CharField(max_length=64, unique=True)
    behaviours = models.JSONField(default=list)
    round = models.OneToOneField(Round, models.PROTECT, null=True, related_name="+")
    stands_since = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-begun_at", "id")
        constraints = [
            models.UniqueConstraint(fields=("partnership",), name="first_hour_once"),
            models.CheckConstraint(
                condition=Q(stands_since=None) | Q(round__isnull=False), name="first_hour_stands_with_a_round"
            ),
        ]

    def __str__(self) -> str:
        return str(self.partnership)


class Present(Row):
    """So many people of an organisation are in the room: no more phones than these join for it."""

    hour = models.ForeignKey(Hour, models.CASCADE, related_name="present")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    people = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("organisation__position", "id")
        constraints = [
            models.UniqueConstraint(fields=("hour", "organisation"), name="first_hour_organisation_once"),
            models.CheckConstraint(
                condition=Q(people__gte=1, people__lte=MOST_PRESENT), name="first_hour_people_within_reason"
            ),
        ]


class Seat(Row):
    """A phone that joined for an organisation: of nobody. secret_hash: of what the phone keeps.

    invitation_id: by which it answers; none before it is asked, nor once the round is over.
    """

    present = models.ForeignKey(Present, models.CASCADE, related_name="seats")
    secret_hash = models.CharField(max_length=64, unique=True)
    invitation_id = models.UUIDField(null=True)

    class Meta:
        ordering = ("secret_hash",)

"""What people chose about their letters."""

from django.db import models

from accord.foundations import clock
from accord.overview.digest.rules import MIDNIGHT, Pace, Wish
from accord.partnership.models import Person, Row


class Choice(Row):
    """What somebody chose; whoever chose nothing has the usual."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="+")
    pace = models.CharField(max_length=6, choices=Pace, default=Pace.WEEKLY)
    quiet_from = models.PositiveSmallIntegerField(default=0)
    quiet_until = models.PositiveSmallIntegerField(default=0)
    chosen_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(quiet_from__lt=MIDNIGHT, quiet_until__lt=MIDNIGHT),
                name="digest_quiet_hours_are_hours",
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_pace_display())

    @property
    def wish(self) -> Wish:
        return Wish(pace=Pace(self.pace), quiet_from=self.quiet_from, quiet_until=self.quiet_until)

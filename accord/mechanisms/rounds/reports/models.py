"""The report of a round about one person, locked; and with whom that person shares it."""

from django.db import models

from accord.foundations import clock
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.partnership.models import Person, Row


class Report(Row):
    """What raters said of one person, stored once at the close. content: figures and words, locked.

    digest: of the figures. handed_over_at: since when it is the person's own; before that the guide of the
    round reads it, and after that does not.
    """

    round = models.OneToOneField(Round, models.PROTECT, related_name="+")
    subject = models.ForeignKey(Person, models.PROTECT, related_name="+")
    content = models.BinaryField()
    digest = models.CharField(max_length=64)
    stored_at = models.DateTimeField(default=clock.now)
    handed_over_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-stored_at", "id")

    def __str__(self) -> str:
        """Name the round, which names nobody."""
        return self.round.title


class Share(Row):
    """Somebody reads a report because the person it is about wanted that; until it is taken back."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="shares")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    shared_at = models.DateTimeField(default=clock.now)
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("shared_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("report", "person"),
                condition=models.Q(taken_back_at=None),
                name="reports_shared_once",
            ),
        ]

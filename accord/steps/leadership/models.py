"""Commitments of leaders on undertakings, what came of them, what colleagues saw, and days of the board."""

from django.db import models

from accord.foundations import clock
from accord.mechanisms.undertakings.models import Undertaking
from accord.partnership.models import Organisation, Person, Row
from accord.standards.models import Behaviour
from accord.steps.leadership.rules import GOES_ON, Outcome


class Commitment(Row):
    """What a leader promises to do, in the own words, about one behaviour of the charter.

    undertaking: whose, in which words, by which day, whether it has ended. how_seen: how anyone can tell.
    """

    undertaking = models.OneToOneField(Undertaking, models.PROTECT, related_name="+")
    behaviour = models.ForeignKey(Behaviour, models.PROTECT, related_name="+")
    how_seen = models.CharField(max_length=300)

    class Meta:
        ordering = ("undertaking__due", "undertaking__made_at", "id")
        constraints = [
            models.CheckConstraint(condition=~models.Q(how_seen=""), name="leadership_anyone_can_tell"),
        ]

    def __str__(self) -> str:
        """Name the behaviour, which everybody reads: never a word that somebody wrote."""
        return self.behaviour.behaviour


class Report(Row):
    """What a leader said came of a commitment on a day: kept, partly, not yet, and what happened."""

    commitment = models.ForeignKey(Commitment, models.CASCADE, related_name="reports")
    outcome = models.CharField(max_length=12, choices=Outcome)
    words = models.TextField()
    due = models.DateField()
    said_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-said_at", "id")
        constraints = [
            models.CheckConstraint(condition=~models.Q(words=""), name="leadership_report_has_words"),
            models.UniqueConstraint(
                fields=("commitment",),
                condition=~models.Q(outcome__in=sorted(GOES_ON)),
                name="leadership_ends_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.commitment}: {self.outcome}"


class Seen(Row):
    """What a colleague in another partner saw of a commitment, by name.

    organisation: in which partner he or she was then; it stays true when somebody moves.
    """

    commitment = models.ForeignKey(Commitment, models.CASCADE, related_name="seen")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    words = models.TextField()
    said_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-said_at", "id")
        constraints = [
            models.UniqueConstraint(fields=("commitment", "person"), name="leadership_seen_once_each"),
            models.CheckConstraint(condition=~models.Q(words=""), name="leadership_seen_has_words"),
        ]

    def __str__(self) -> str:
        return f"{self.commitment}, seen by {self.organisation}"


class BoardDay(Row):
    """The day on which the board meets in a quarter, as the partnership has set it."""

    year = models.PositiveSmallIntegerField()
    quarter = models.PositiveSmallIntegerField()
    day = models.DateField()

    class Meta:
        ordering = ("year", "quarter")
        constraints = [
            models.UniqueConstraint(
                fields=("partnership", "year", "quarter"), name="leadership_board_once_a_quarter"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day}"

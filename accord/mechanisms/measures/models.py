"""Measures, their targets and values. Targets and values are added to, never changed: all stays to see."""

from datetime import date

from django.db import models
from django.db.models.functions import Lower

from accord.foundations import clock
from accord.mechanisms.measures.periods import Period
from accord.mechanisms.measures.rules import LONGEST_UNIT, Aim, Direction, Every
from accord.partnership.models import Organisation, Person, Row


class Measure(Row):
    """What the partnership watches in figures.

    organisation: whose figure it is; None where it is the partnership's own. lowest, highest: between which
    a value can lie at all. first_day: of the first period. ended_on: since when nobody has to give values.
    """

    name = models.CharField(max_length=120)
    why = models.TextField()
    owner = models.ForeignKey(Person, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    unit = models.CharField(max_length=LONGEST_UNIT, blank=True)
    decimals = models.PositiveSmallIntegerField(default=0)
    direction = models.CharField(max_length=8, choices=Direction)
    every = models.CharField(max_length=8, choices=Every)
    lowest = models.DecimalField(max_digits=15, decimal_places=3, null=True)
    highest = models.DecimalField(max_digits=15, decimal_places=3, null=True)
    source = models.CharField(max_length=300)
    first_day = models.DateField()
    added_at = models.DateTimeField(default=clock.now)
    ended_on = models.DateField(null=True)
    ended_why = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.UniqueConstraint(
                "partnership", Lower("name"), condition=models.Q(ended_on=None), name="measures_name_once"
            ),
            models.CheckConstraint(
                condition=models.Q(lowest=None)
                | models.Q(highest=None)
                | models.Q(lowest__lt=models.F("highest")),
                name="measures_lowest_below_highest",
            ),
            models.CheckConstraint(
                condition=models.Q(ended_on=None) | ~models.Q(ended_why=""),
                name="measures_ended_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def first_period(self) -> Period:
        return Period(self.first_day, Every(self.every))

    def period_of(self, day: date) -> Period:
        """Return the period of this measure in which a day lies; its years begin as its first one did."""
        return Period.of(day, self.every, self.first_day.month)

    def period_named(self, key: str) -> Period | None:
        """Return the period of a key, or None where this measure has none of that name."""
        return Period.named(key, self.every, self.first_day.month)


class Target(Row):
    """From a period on, the target is this, until a later row says another; amount None: there is none.

    number: in the order in which they were set; of two for the same period the later holds.
    """

    measure = models.ForeignKey(Measure, models.CASCADE, related_name="targets")
    number = models.PositiveIntegerField()
    since = models.DateField()
    amount = models.DecimalField(max_digits=15, decimal_places=3, null=True)
    tolerance = models.DecimalField(max_digits=15, decimal_places=3)
    why = models.TextField(blank=True)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("number",)
        constraints = [
            models.UniqueConstraint(fields=("measure", "number"), name="measures_target_number_once"),
            models.CheckConstraint(
                condition=models.Q(tolerance__gte=0), name="measures_tolerance_never_negative"
            ),
            models.CheckConstraint(
                condition=models.Q(number=1) | ~models.Q(why=""), name="measures_other_target_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure}: {self.amount} since {self.since}"

    @property
    def aim(self) -> Aim | None:
        return None if self.amount is None else Aim(self.amount, self.tolerance)


class Value(Row):
    """What was measured in a period, as somebody gave it at a moment.

    revision: 1 when it first came in; each later one stands instead of those before it, says why, and takes
    the value back where amount is None.
    """

    measure = models.ForeignKey(Measure, models.CASCADE, related_name="values")
    first_day = models.DateField()
    revision = models.PositiveIntegerField()
    amount = models.DecimalField(max_digits=15, decimal_places=3, null=True)
    why = models.TextField(blank=True)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("first_day", "revision")
        constraints = [
            models.UniqueConstraint(
                fields=("measure", "first_day", "revision"), name="measures_value_revision_once"
            ),
            models.CheckConstraint(
                condition=models.Q(revision=1, amount__isnull=False)
                | (models.Q(revision__gt=1) & ~models.Q(why="")),
                name="measures_revision_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure}: {self.amount} in {self.first_day}"

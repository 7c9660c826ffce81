"""The promise book: each promise, what was said of it and when, and how its words were changed."""

from django.db import models

from accord.foundations import clock
from accord.partnership.models import Organisation, Person, Row
from accord.steps.transition.promises.rules import Sees, State, Way


class Promise(Row):
    """What was promised. to: an organisation, or `to_whom` in words where it is a group of people.

    by, by_whom: which organisation promised it, and who spoke for it. source: where that can be read.
    """

    number = models.PositiveIntegerField()
    words = models.TextField()
    to = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    to_whom = models.CharField(max_length=160, blank=True)
    by = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    by_whom = models.CharField(max_length=120, blank=True)
    why = models.TextField()
    source = models.CharField(max_length=240)
    made_on = models.DateField(null=True)
    state = models.CharField(max_length=8, choices=State, default=State.STANDS)
    written_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("number",)
        constraints = [
            models.UniqueConstraint(fields=("partnership", "number"), name="promises_number_once"),
            models.CheckConstraint(
                condition=models.Q(to__isnull=False) | ~models.Q(to_whom=""), name="promises_to_somebody"
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)


class Verdict(Row):
    """What was said of a promise: kept and how that is seen, not kept and why, changed and why.

    was: of one that was changed, its words before.
    """

    promise = models.ForeignKey(Promise, models.CASCADE, related_name="verdicts")
    state = models.CharField(max_length=8, choices=State)
    words = models.TextField()
    was = models.TextField(blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("at", "id")
        constraints = [
            models.CheckConstraint(condition=~models.Q(words=""), name="promises_verdict_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.promise}: {self.get_state_display()}"


class Answer(Row):
    """What those promised say to a verdict; once, by one of them."""

    verdict = models.OneToOneField(Verdict, models.CASCADE, related_name="answer")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    sees = models.CharField(max_length=10, choices=Sees)
    words = models.TextField(blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sees=Sees.SO) | ~models.Q(words=""), name="promises_otherwise_says_how"
            ),
        ]

    def __str__(self) -> str:
        return self.get_sees_display()


class Change(Row):
    """Other words for a promise, before every partner. said: what those promised say to them."""

    promise = models.ForeignKey(Promise, models.CASCADE, related_name="changes")
    words = models.TextField()
    reason = models.TextField()
    said = models.TextField()
    way = models.CharField(max_length=8, choices=Way, default=Way.PROPOSED)
    proposed_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-proposed_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("promise",),
                condition=models.Q(way=Way.PROPOSED),
                name="promises_one_change_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return str(self.promise)

"""A transition, who sees to it, its plan, and who leaves and comes."""

from django.db import models

from accord.foundations import clock
from accord.mechanisms.undertakings.models import Undertaking
from accord.partnership.models import Person, Row
from accord.steps.transition.transitions.rules import Area, Kind, State


class Transition(Row):
    """Something passes into something else, through a gate on a day.

    ended_how: how one ended that was not declared.
    """

    kind = models.CharField(max_length=10, choices=Kind)
    title = models.CharField(max_length=120)
    gate_on = models.DateField()
    state = models.CharField(max_length=10, choices=State, default=State.UNDER_WAY)
    begun_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)
    ended_how = models.TextField(blank=True)

    class Meta:
        ordering = ("-begun_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state=State.UNDER_WAY, ended_at=None)
                | (~models.Q(state=State.UNDER_WAY) & models.Q(ended_at__isnull=False)),
                name="transitions_ended_at_a_moment",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=State.ENDED, ended_how=""), name="transitions_ended_says_how"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Member(Row):
    """Somebody of the team of a transition. part: what he or she sees to in it."""

    transition = models.ForeignKey(Transition, models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    part = models.CharField(max_length=120)

    class Meta:
        ordering = ("person__family_name", "person__given_name", "id")
        constraints = [
            models.UniqueConstraint(fields=("transition", "person"), name="transitions_in_the_team_once"),
        ]

    def __str__(self) -> str:
        return f"{self.transition}: {self.part}"


class Line(Row):
    """A line of the plan: an undertaking. What is handed over has a receiver, who accepts it."""

    transition = models.ForeignKey(Transition, models.CASCADE, related_name="lines")
    undertaking = models.OneToOneField(Undertaking, models.PROTECT, related_name="+")
    area = models.CharField(max_length=10, choices=Area)
    template = models.SlugField(max_length=40, blank=True)

    class Meta:
        ordering = ("undertaking__due", "undertaking__made_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("transition", "template"),
                condition=~models.Q(template=""),
                name="transitions_line_taken_once",
            ),
        ]

    def __str__(self) -> str:
        return self.undertaking.title


class Seat(Row):
    """A post in which somebody changes. planned: working days of overlap, as first planned."""

    transition = models.ForeignKey(Transition, models.CASCADE, related_name="seats")
    post = models.CharField(max_length=120)
    is_key = models.BooleanField(default=False)
    leaver = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    last_day = models.DateField(null=True)
    comer = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    first_day = models.DateField(null=True)
    planned = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("last_day", "first_day", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(leaver=None, last_day=None)
                | models.Q(leaver__isnull=False, last_day__isnull=False),
                name="transitions_leaver_has_a_last_day",
            ),
            models.CheckConstraint(
                condition=models.Q(comer=None, first_day=None)
                | models.Q(comer__isnull=False, first_day__isnull=False),
                name="transitions_comer_has_a_first_day",
            ),
            models.CheckConstraint(
                condition=models.Q(leaver__isnull=False) | models.Q(comer__isnull=False),
                name="transitions_somebody_leaves_or_comes",
            ),
            models.CheckConstraint(
                condition=models.Q(leaver=None) | models.Q(comer=None) | ~models.Q(leaver=models.F("comer")),
                name="transitions_comes_another",
            ),
        ]

    def __str__(self) -> str:
        return self.post

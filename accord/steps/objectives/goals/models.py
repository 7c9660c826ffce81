"""The goals of a year, those of the partnership and those of teams under them."""

from django.db import models

from accord.agreement.models import Drafted
from accord.foundations import clock
from accord.partnership.models import Person, Row, Team
from accord.standards.models import Behaviour
from accord.steps.objectives.goals.rules import YearState


class Year(Row, Drafted):
    """From one day to another: for which the partners agree on goals."""

    first_day = models.DateField()
    last_day = models.DateField()
    state = models.CharField(max_length=10, choices=YearState, default=YearState.DRAFT)

    class Meta:
        ordering = ("-first_day", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gt=models.F("first_day")), name="goals_year_ends_after_it_begins"
            ),
            models.UniqueConstraint(
                fields=("partnership",),
                condition=models.Q(state__in=("draft", "proposed")),
                name="goals_one_year_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        if self.first_day.year == self.last_day.year:
            return f"{self.first_day:%Y}"
        return f"{self.first_day:%Y}/{self.last_day:%y}"


class Goal(Row):
    """What the partnership, or a team of it, wants to reach in a year.

    above: of a team's goal the one of the partnership that it serves. measure: how we will tell.
    source: where it comes from, such as the business plan. dropped_at: a team's goal that was given up.
    """

    year = models.ForeignKey(Year, models.CASCADE, related_name="goals")
    above = models.ForeignKey("self", models.CASCADE, null=True, related_name="below")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    title = models.CharField(max_length=200)
    measure = models.CharField(max_length=300)
    source = models.CharField(max_length=200, blank=True)
    owner = models.ForeignKey(Person, models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField(default=clock.now)
    dropped_at = models.DateTimeField(null=True)
    dropped_because = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("position", "made_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(above=None, team=None) | models.Q(above__isnull=False, team__isnull=False),
                name="goals_a_team_serves_the_partnership",
            ),
            models.CheckConstraint(
                condition=models.Q(dropped_at=None)
                | (models.Q(team__isnull=False) & ~models.Q(dropped_because="")),
                name="goals_dropped_by_a_team_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Shown(Row):
    """A behaviour of the charter by which a goal is reached."""

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="shown")
    behaviour = models.ForeignKey(Behaviour, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("behaviour__value__position", "behaviour__position", "id")
        constraints = [
            models.UniqueConstraint(fields=("goal", "behaviour"), name="goals_behaviour_once"),
        ]

    def __str__(self) -> str:
        return str(self.behaviour)

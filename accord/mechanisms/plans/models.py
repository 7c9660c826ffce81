"""Lines of plans, each on an undertaking once somebody owns it; and what was seen at each check."""

from datetime import date
from uuid import UUID

from django.db import models

from accord.foundations import clock
from accord.mechanisms.plans.rules import CheckOutcome, Ending, Whose
from accord.mechanisms.rounds.publishing.models import Result
from accord.mechanisms.undertakings.models import Undertaking
from accord.partnership.models import Organisation, Person, Row, Team
from accord.standards.models import Behaviour

_OF = {
    Whose.PARTNERSHIP: (),
    Whose.ORGANISATION: ("organisation",),
    Whose.TEAM: ("team",),
    Whose.PERSON: ("person",),
}
_OPEN = models.Q(ending="")


def _whose(whose: Whose) -> models.Q:
    """The condition that a line is of one kind of plan and points at its holder and nobody else."""
    points = {f"{holder}__isnull": holder not in _OF[whose] for holder in ("organisation", "team", "person")}
    return models.Q(whose=whose, **points)


class Line(Row):
    """How one behaviour is to develop: where we are, what is wanted, who sees to it, the next check.

    now: where we are, in words. wanted: the standard wanted. undertaking: owner, day, and what came of it;
    None while nobody owns the line. from_charter: opened because the charter holds the behaviour.
    result: what proposed it. ending, ended_because: how it ended; the reason stands here where no undertaking
    holds one.
    """

    whose = models.CharField(max_length=12, choices=Whose)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    behaviour = models.ForeignKey(Behaviour, models.PROTECT, related_name="+")
    from_charter = models.BooleanField(default=False)
    result = models.ForeignKey(Result, models.PROTECT, null=True, related_name="+")
    now = models.TextField(blank=True)
    wanted = models.CharField(max_length=300)
    undertaking = models.OneToOneField(Undertaking, models.PROTECT, null=True, related_name="+")
    next_check = models.DateField(null=True)
    opened_at = models.DateTimeField(default=clock.now)
    ending = models.CharField(max_length=12, choices=Ending, blank=True)
    ended_at = models.DateTimeField(null=True)
    ended_because = models.TextField(blank=True)

    class Meta:
        ordering = ("behaviour__value__position", "behaviour__position", "opened_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=_whose(Whose.PARTNERSHIP)
                | _whose(Whose.ORGANISATION)
                | _whose(Whose.TEAM)
                | _whose(Whose.PERSON),
                name="plans_line_is_in_one_plan",
            ),
            models.CheckConstraint(
                condition=models.Q(ending="", ended_at=None)
                | (~models.Q(ending="") & models.Q(ended_at__isnull=False)),
                name="plans_ended_has_a_moment",
            ),
            models.CheckConstraint(
                condition=models.Q(undertaking__isnull=False)
                | models.Q(ending="", next_check=None)
                | (models.Q(next_check=None) & ~models.Q(ended_because="")),
                name="plans_without_owner_no_check_and_a_reason",
            ),
            models.CheckConstraint(
                condition=~models.Q(ending=Ending.REACHED) | models.Q(undertaking__isnull=False),
                name="plans_reached_had_an_owner",
            ),
            models.UniqueConstraint(
                fields=("partnership", "behaviour"),
                condition=_OPEN & models.Q(whose=Whose.PARTNERSHIP),
                name="plans_one_open_line_of_the_partnership",
            ),
            models.UniqueConstraint(
                fields=("organisation", "behaviour"),
                condition=_OPEN & models.Q(whose=Whose.ORGANISATION),
                name="plans_one_open_line_of_an_organisation",
            ),
            models.UniqueConstraint(
                fields=("team", "behaviour"),
                condition=_OPEN & models.Q(whose=Whose.TEAM),
                name="plans_one_open_line_of_a_team",
            ),
        ]

    def __str__(self) -> str:
        """Name the behaviour, which everybody reads: never a word that somebody wrote in a plan."""
        return self.behaviour.behaviour

    @property
    def owner_id(self) -> UUID | None:
        return self.undertaking.owner_id if self.undertaking else None

    @property
    def due(self) -> date | None:
        return self.undertaking.due if self.undertaking else None


class Check(Row):
    """What became of a check that was planned for a day: what was seen, or why it was moved."""

    line = models.ForeignKey(Line, models.CASCADE, related_name="checks")
    planned_for = models.DateField()
    outcome = models.CharField(max_length=6, choices=CheckOutcome)
    words = models.TextField()
    next_check = models.DateField()
    noted_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-noted_at", "-planned_for", "id")
        constraints = [
            models.CheckConstraint(condition=~models.Q(words=""), name="plans_check_has_words"),
        ]

    def __str__(self) -> str:
        return f"{self.line}: {self.planned_for}"

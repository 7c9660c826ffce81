"""Objectives: what each person contributes in a year, in words that person and line manager agreed to."""

from django.db import models

from accord.foundations import clock
from accord.partnership.models import Organisation, Person, Row
from accord.standards.models import Behaviour
from accord.steps.objectives.goals.models import Goal, Year
from accord.steps.objectives.rules import About, Kind, Met, Side


class Objective(Row):
    """One person's objective for a year, in one organisation: whoever has two places may have two.

    agrees_with: where nobody is the person's line manager, who agrees instead.
    account: how it went, in the person's own words, for whoever assesses it.
    """

    year = models.ForeignKey(Year, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    agrees_with = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    begun_at = models.DateTimeField(default=clock.now)
    account = models.TextField(blank=True)
    accounted_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("begun_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("year", "person", "organisation"), name="objectives_one_a_year_and_place"
            ),
        ]

    def __str__(self) -> str:
        """Say which year it is for: never a word that somebody wrote."""
        return str(self.year)


class Wording(Row):
    """The words of an objective: proposed by one side, agreed when the other has agreed, too.

    sentence: how the person contributes. told: how we will tell. manager: who agreed, or wrote, as manager.
    Words that were replaced before both had agreed are not kept.
    """

    objective = models.ForeignKey(Objective, models.CASCADE, related_name="wordings")
    goal = models.ForeignKey(Goal, models.PROTECT, related_name="+")
    behaviour = models.ForeignKey(Behaviour, models.PROTECT, related_name="+")
    sentence = models.CharField(max_length=300)
    told = models.CharField(max_length=300)
    by = models.CharField(max_length=7, choices=[(side.value, side.value) for side in Side])
    written_at = models.DateTimeField(default=clock.now)
    person_agreed_at = models.DateTimeField(null=True)
    manager_agreed_at = models.DateTimeField(null=True)
    manager = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-written_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("objective",),
                condition=models.Q(person_agreed_at=None) | models.Q(manager_agreed_at=None),
                name="objectives_one_wording_waits",
            ),
            models.CheckConstraint(
                condition=models.Q(manager_agreed_at=None) | models.Q(manager__isnull=False),
                name="objectives_agreed_with_somebody",
            ),
        ]

    def __str__(self) -> str:
        return str(self.objective_id)


class Seen(Row):
    """What somebody noted of the own contribution as it happened, or took from what was offered.

    key: of what was offered, each taken once; "" for words of one's own. shared_at: since when the line
    manager reads it; until then nobody but that person does.
    """

    objective = models.ForeignKey(Objective, models.CASCADE, related_name="seen")
    words = models.CharField(max_length=500)
    happened_on = models.DateField()
    key = models.CharField(max_length=120, blank=True)
    noted_at = models.DateTimeField(default=clock.now)
    shared_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-happened_on", "-noted_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("objective", "key"), condition=~models.Q(key=""), name="objectives_taken_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.objective_id)


class Note(Row):
    """A contribution note: what a colleague in another partner saw of one contribution.

    token_hash: of the link by which it is written; the token itself is stored nowhere. words: empty until it
    is answered. declined_at: the colleague would rather not, and need not say why.
    """

    objective = models.ForeignKey(Objective, models.CASCADE, related_name="notes")
    colleague = models.ForeignKey(Person, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    token_hash = models.CharField(max_length=64, unique=True)
    words = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    declined_at = models.DateTimeField(null=True)
    letters = models.PositiveSmallIntegerField(default=0)
    letter_on = models.DateField(null=True)

    class Meta:
        ordering = ("asked_at", "id")
        constraints = [
            models.UniqueConstraint(fields=("objective", "colleague"), name="objectives_asked_once"),
            models.CheckConstraint(
                condition=models.Q(words="", answered_at=None)
                | (~models.Q(words="") & models.Q(answered_at__isnull=False, declined_at=None)),
                name="objectives_note_answered_or_declined",
            ),
        ]

    def __str__(self) -> str:
        return str(self.objective_id)

    @property
    def is_open(self) -> bool:
        return self.answered_at is None and self.declined_at is None


class Assessment(Row):
    """What a line manager says of the contribution, in words: in mid-year, on handing over, at the end.

    met: a level, only where the employer wants one. next_step: what the person might develop.
    planned_at: when the person took that into the own development plan. confirmed_at: when the manager
    confirmed that it is part of the employer's own appraisal.
    """

    objective = models.ForeignKey(Objective, models.CASCADE, related_name="assessments")
    manager = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=9, choices=Kind)
    words = models.TextField()
    met = models.CharField(max_length=9, choices=Met, blank=True)
    next_step = models.CharField(max_length=300, blank=True)
    written_at = models.DateTimeField(default=clock.now)
    planned_at = models.DateTimeField(null=True)
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("written_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("objective", "manager", "kind"), name="objectives_assessed_once_by_each"
            ),
            models.CheckConstraint(condition=~models.Q(words=""), name="objectives_assessed_in_words"),
            models.CheckConstraint(
                condition=models.Q(confirmed_at=None) | models.Q(kind=Kind.YEAR_END),
                name="objectives_confirmed_at_the_end",
            ),
        ]

    def __str__(self) -> str:
        return str(self.objective_id)


class Appraisal(Row):
    """How one employer appraises, where that differs: what it has opted into, and its own days."""

    organisation = models.OneToOneField(Organisation, models.CASCADE, related_name="+")
    levels = models.BooleanField(default=False)
    mid_year_on = models.DateField(null=True)
    year_end_on = models.DateField(null=True)

    def __str__(self) -> str:
        return str(self.organisation)


class Reminder(Row):
    """How many letters went to somebody about one thing in a year, and when the last did."""

    year = models.ForeignKey(Year, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    about = models.CharField(max_length=6, choices=About)
    letters = models.PositiveSmallIntegerField(default=0)
    letter_on = models.DateField(null=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=("year", "person", "about"), name="objectives_one_reminder"),
        ]

    def __str__(self) -> str:
        return str(self.person_id)

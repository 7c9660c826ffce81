"""Engagements of facilitators: from when to when, what was done, recommended and judged."""

from django.db import models
from django.utils.translation import gettext as _

from accord.foundations import clock
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.mechanisms.undertakings.models import Undertaking
from accord.partnership.models import Appointment, Organisation, Person, Row
from accord.steps.expertise.briefs.models import Candidate
from accord.steps.expertise.engagements.rules import Answer, EngagementState, ExtensionState, Useful


class Engagement(Row):
    """Somebody from outside helps, as every partner agreed: from day to day, for so many days of work.

    office: what opens the doors meanwhile; None once it was taken back before it began.
    handover, ourselves: what was said at its close.
    """

    candidate = models.OneToOneField(Candidate, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    office = models.ForeignKey(Appointment, models.SET_NULL, null=True, related_name="+")
    first_day = models.DateField()
    last_day = models.DateField()
    days = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=7, choices=EngagementState, default=EngagementState.GOING)
    handover = models.TextField(blank=True)
    ourselves = models.TextField(blank=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-first_day", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")),
                name="engagements_end_after_they_begin",
            ),
            models.CheckConstraint(
                condition=models.Q(state="closed") ^ models.Q(closed_at=None),
                name="engagements_closed_at_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return _("the engagement for “{need}”").format(need=self.candidate.brief.need.title)


class Extension(Row):
    """An engagement is to last longer. last_day: the new one; days: of work, beside those bought before."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="extensions")
    last_day = models.DateField()
    days = models.PositiveSmallIntegerField()
    because = models.TextField()
    state = models.CharField(max_length=8, choices=ExtensionState, default=ExtensionState.PROPOSED)
    proposed_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("proposed_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("engagement",),
                condition=models.Q(state="proposed"),
                name="engagements_one_extension_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return _("an extension of {engagement}").format(engagement=self.engagement)


class Session(Row):
    """A day on which the facilitator worked. days: in quarters; expenses: in whole pounds."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="sessions")
    held_on = models.DateField()
    purpose = models.CharField(max_length=200)
    notes = models.TextField(blank=True)
    days = models.DecimalField(max_digits=4, decimal_places=2)
    expenses = models.PositiveIntegerField(default=0)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("held_on", "recorded_at", "id")
        constraints = [
            models.CheckConstraint(condition=models.Q(days__gt=0), name="engagements_session_takes_time"),
        ]

    def __str__(self) -> str:
        return self.purpose


class Recommendation(Row):
    """What the facilitator recommends; it becomes an undertaking, or is declined with a reason."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="recommendations")
    words = models.CharField(max_length=200)
    because = models.TextField()
    made_at = models.DateTimeField(default=clock.now)
    answer = models.CharField(max_length=8, choices=Answer, default=Answer.OPEN)
    reason = models.TextField(blank=True)
    undertaking = models.OneToOneField(Undertaking, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("made_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answer="taken") ^ models.Q(undertaking=None),
                name="engagements_taken_up_is_undertaken",
            ),
            models.CheckConstraint(
                condition=models.Q(answer="declined") ^ models.Q(reason=""),
                name="engagements_declined_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.words


class Evaluation(Row):
    """How useful a partner says it was, on the record. released: its words stand in the directory."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="evaluations")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    useful = models.CharField(max_length=6, choices=Useful)
    words = models.TextField()
    released = models.BooleanField()
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("organisation__position", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("engagement", "organisation"), name="engagements_judged_once_each"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} on {self.engagement}"


class Participant(Row):
    """Somebody who took part: was in the sessions, or is of those whom the scope names."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="participants")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("person__family_name", "person__given_name", "id")
        constraints = [
            models.UniqueConstraint(fields=("engagement", "person"), name="engagements_takes_part_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person} in {self.engagement}"


class Asking(Row):
    """The round that asks those who took part. One that never opened makes room for another."""

    engagement = models.OneToOneField(Engagement, models.CASCADE, related_name="asking")
    round = models.OneToOneField(Round, models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return f"{self.round} about {self.engagement}"

"""A year's reviews, the review of each leader, its raters, and what is said on the record."""

from datetime import date, datetime, time

from django.db import models

from accord.foundations import clock
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.partnership.models import Person, Row
from accord.steps.leadership.feedback.rules import Because, Group, OnRecord, RaterState

OPENS, CLOSES = time(9), time(17)


class Year(Row):
    """All reviews of one year: whom, from when to when, and about which behaviours. Agreed by every partner.

    statements: [{"key", "text", "topic", "behaviour", "labels"}], as they are asked; labels only where the
    charter has levels. by_organisation: whether partners agreed that leaders together are told so, too.
    """

    title = models.CharField(max_length=80)
    opens_on = models.DateField()
    closes_on = models.DateField()
    statements = models.JSONField()
    by_organisation = models.BooleanField(default=False)
    proposed_at = models.DateTimeField(default=clock.now)
    agreed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-opens_on", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_on__gt=models.F("opens_on")), name="feedback_closes_after_opening"
            ),
            models.UniqueConstraint(
                fields=("partnership",), condition=models.Q(agreed_at=None), name="feedback_one_year_proposed"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def opens_at(self) -> datetime:
        return self._local(self.opens_on, OPENS)

    @property
    def closes_at(self) -> datetime:
        return self._local(self.closes_on, CLOSES)

    def _local(self, day: date, moment: time) -> datetime:
        return datetime.combine(day, moment, self.partnership.zone)


class Review(Row):
    """One leader's review in a year. guide: confirms the raters, reads the report first and talks about it.

    chair: who gives a view on the record beside the leader's own. round: once raters are confirmed and its
    time has come. confirmed_at: the raters stand. debrief_on, debriefed_on: the talk about the report.
    """

    year = models.ForeignKey(Year, models.CASCADE, related_name="reviews")
    leader = models.ForeignKey(Person, models.PROTECT, related_name="+")
    guide = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    chair = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    round = models.OneToOneField(Round, models.PROTECT, null=True, related_name="+")
    proposed_at = models.DateTimeField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    debrief_on = models.DateField(null=True)
    debriefed_on = models.DateField(null=True)

    class Meta:
        ordering = ("leader__employer__position", "leader__family_name", "leader__given_name", "id")
        constraints = [
            models.UniqueConstraint(fields=("year", "leader"), name="feedback_one_review_a_year"),
            models.CheckConstraint(
                condition=models.Q(confirmed_at=None) | models.Q(guide__isnull=False),
                name="feedback_confirmed_by_a_guide",
            ),
        ]

    def __str__(self) -> str:
        """Name the year: the log says of nobody how far the own review has come."""
        return self.year.title


class Rater(Row):
    """Somebody who is to rate a leader. because: why he or she does not."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="raters")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    group = models.CharField(max_length=10, choices=Group)
    state = models.CharField(max_length=10, choices=RaterState, default=RaterState.PROPOSED)
    because = models.CharField(max_length=12, choices=Because, blank=True)

    class Meta:
        ordering = ("group", "person__family_name", "person__given_name", "id")
        constraints = [
            models.UniqueConstraint(fields=("review", "person"), name="feedback_rates_once"),
            models.CheckConstraint(
                condition=models.Q(state=RaterState.DECLINED) ^ models.Q(because=""),
                name="feedback_says_no_with_a_reason",
            ),
        ]


class View(Row):
    """What the leader, or the chair or manager, says on the record, by name: never in a box.

    answers: {key of the statement: 1 to 5, or 0 for "not seen enough to say"}.
    """

    review = models.ForeignKey(Review, models.CASCADE, related_name="views")
    kind = models.CharField(max_length=5, choices=OnRecord)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    answers = models.JSONField()
    strength = models.TextField(blank=True)
    change = models.TextField(blank=True)
    signed_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-kind", "id")
        constraints = [
            models.UniqueConstraint(fields=("review", "kind"), name="feedback_one_view_of_each"),
        ]


class Together(Row):
    """What raters see of all leaders of a year together: figures that name none of them, stored once.

    cells: {key of the statement: a cell as `analysis.cells` writes it}. groups: the same by organisation,
    [{"organisations": ids, "cells"}]; empty where it is told of all of them only.
    """

    year = models.OneToOneField(Year, models.CASCADE, related_name="together")
    cells = models.JSONField()
    groups = models.JSONField(default=list)
    stored_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-stored_at", "id")

    def __str__(self) -> str:
        return self.year.title

"""What goes down the tree of teams, one briefing for each team, and who is reached by it."""

from datetime import date

from django.db import models
from django.db.models import Q

from accord.foundations import clock
from accord.mechanisms.cascade.rules import FEWEST_DAYS, MOST_DAYS, CascadeState
from accord.partnership.models import Organisation, Person, Row, Team
from accord.partnership.rules import Tier


class Cascade(Row):
    """One subject on its way to everybody in post.

    subject: what is cascaded, by kind and id; the room that owns the kind says what that is (`subjects`).
    words: of an announcement, which has no kind. started_on: the day, where the partnership is.
    """

    subject_kind = models.CharField(max_length=40, blank=True)
    subject_id = models.UUIDField(null=True)
    title = models.CharField(max_length=160)
    words = models.TextField(blank=True)
    days_each = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=CascadeState, default=CascadeState.OPEN)
    started_at = models.DateTimeField(default=clock.now)
    started_on = models.DateField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-started_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("subject_id",),
                condition=Q(state=CascadeState.OPEN),
                name="cascade_subject_goes_down_once",
            ),
            models.CheckConstraint(
                condition=Q(state=CascadeState.OPEN, ended_at=None)
                | Q(state__in=(CascadeState.ENDED, CascadeState.SUPERSEDED), ended_at__isnull=False),
                name="cascade_ended_has_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(days_each__gte=FEWEST_DAYS, days_each__lte=MOST_DAYS),
                name="cascade_days_within_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.state == CascadeState.OPEN


class Briefing(Row):
    """One team of a cascade: who briefs it by when, what came of it, what the team says it means for them.

    team: null for the people of an organisation who are in no team. above: the briefing that comes first.
    leader: null where nobody leads up to the top: then it is the steward's.
    letters, letter_on: how often whoever it waits for was asked by letter, and when last.
    """

    cascade = models.ForeignKey(Cascade, models.CASCADE, related_name="briefings")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    above = models.ForeignKey("self", models.PROTECT, null=True, related_name="below")
    level = models.PositiveSmallIntegerField()
    leader = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    passed_up = models.TextField(blank=True)
    due = models.DateField()
    given_on = models.DateField(null=True)
    given_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    asked = models.TextField(blank=True)
    statement = models.TextField(blank=True)
    stated_at = models.DateTimeField(null=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    letters = models.PositiveSmallIntegerField(default=0)
    letter_on = models.DateField(null=True)

    class Meta:
        ordering = ("level", "team__name", "id")
        constraints = [
            models.UniqueConstraint(fields=("cascade", "team"), name="cascade_team_briefed_once"),
            models.UniqueConstraint(
                fields=("cascade", "organisation"),
                condition=Q(team=None),
                name="cascade_organisation_briefed_once",
            ),
            models.CheckConstraint(
                condition=Q(team=None, organisation__isnull=False) | Q(team__isnull=False, organisation=None),
                name="cascade_briefing_is_of_a_team_or_an_organisation",
            ),
            models.CheckConstraint(
                condition=~Q(statement="") | Q(answer=""), name="cascade_answer_needs_a_statement"
            ),
            models.CheckConstraint(
                condition=Q(given_on__isnull=False) | Q(statement=""),
                name="cascade_statement_needs_a_briefing",
            ),
        ]

    def __str__(self) -> str:
        return str(self.team or self.organisation)


class Recipient(Row):
    """Somebody who is to be reached, and the one team, organisation and tier in which he or she counts.

    person: null where a cascade has been over for a year: then only how many were reached is kept.
    entered_on: the first day, later than the start for joiners. briefed_in: where it was heard first.
    acknowledged_on: that it is done. What was chosen in the hard case is stored nowhere.
    token_hash: of the personal link; the token itself is stored nowhere.
    """

    cascade = models.ForeignKey(Cascade, models.CASCADE, related_name="recipients")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    briefing = models.ForeignKey(Briefing, models.PROTECT, related_name="recipients")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    tier = models.CharField(max_length=16, choices=Tier)
    entered_on = models.DateField()
    briefed_in = models.ForeignKey(Briefing, models.PROTECT, null=True, related_name="heard_by")
    briefed_on = models.DateField(null=True)
    acknowledged_on = models.DateField(null=True)
    token_hash = models.CharField(max_length=64, unique=True)
    letters = models.PositiveSmallIntegerField(default=0)
    letter_on = models.DateField(null=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=("cascade", "person"), name="cascade_person_counts_once"),
            models.CheckConstraint(
                condition=Q(briefed_in=None, briefed_on=None)
                | Q(briefed_in__isnull=False, briefed_on__isnull=False),
                name="cascade_briefed_somewhere_on_a_day",
            ),
        ]

    @property
    def name(self) -> str:
        return self.person.name if self.person else ""

    @property
    def email(self) -> str:
        return self.person.email if self.person else ""

    @property
    def is_done(self) -> bool:
        return self.acknowledged_on is not None


class Code(Row):
    """A code on paper, from a hat: good for one acknowledgement in a team, by nobody knows whom."""

    briefing = models.ForeignKey(Briefing, models.CASCADE, related_name="codes")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    tier = models.CharField(max_length=16, choices=Tier)
    code_hash = models.CharField(max_length=64, unique=True)
    used_on = models.DateField(null=True)

    class Meta:
        ordering = ("id",)

    @property
    def acknowledged_on(self) -> date | None:
        return self.used_on

    @property
    def is_done(self) -> bool:
        return self.used_on is not None

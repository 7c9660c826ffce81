"""The ladder that partners agreed on, who stands on its rungs, and the issues that climb it."""

from django.db import models
from django.utils.translation import gettext as _

from accord.agreement.models import Drafted
from accord.foundations import clock
from accord.mechanisms.issues.rules import LONGEST_CLOCK, IssueState, LadderState, Leaving
from accord.partnership.models import Organisation, Person, Row
from accord.standards.models import Behaviour


class Ladder(Row, Drafted):
    """The rungs that an issue climbs, agreed once by every partner; a newer one replaces it."""

    state = models.CharField(max_length=10, choices=LadderState, default=LadderState.DRAFT)
    begun_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-begun_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("partnership",),
                condition=models.Q(state__in=("draft", "proposed")),
                name="issues_one_ladder_coming",
            ),
            models.UniqueConstraint(
                fields=("partnership",),
                condition=models.Q(state="in_force"),
                name="issues_one_ladder_in_force",
            ),
        ]

    def __str__(self) -> str:
        return _("the escalation ladder")


class Rung(Row):
    """One level of a ladder. position: 1 is the lowest. days: its clock, in working days.

    names: what each partner calls it, by the id of the organisation as text.
    """

    ladder = models.ForeignKey(Ladder, models.CASCADE, related_name="rungs")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=80)
    days = models.PositiveSmallIntegerField()
    names = models.JSONField(default=dict)

    class Meta:
        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(fields=("ladder", "position"), name="issues_rung_has_its_place"),
            models.CheckConstraint(
                condition=models.Q(days__gte=1, days__lte=LONGEST_CLOCK), name="issues_rung_has_a_clock"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Holder(Row):
    """Somebody who stands on a rung for a partner."""

    rung = models.ForeignKey(Rung, models.CASCADE, related_name="holders")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")

    class Meta:
        ordering = ("organisation__position", "person__family_name", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("rung", "organisation", "person"), name="issues_stands_on_a_rung_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} on {self.rung}"


class Issue(Row):
    """What somebody raised, and where it got to. Its number is what the log calls it, and no word of it.

    what: what happens. behaviour: of the charter, which it touches, or None. lesson: what was learned.
    """

    number = models.PositiveIntegerField()
    title = models.CharField(max_length=160)
    what = models.TextField()
    behaviour = models.ForeignKey(Behaviour, models.PROTECT, null=True, related_name="+")
    raised_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    raised_at = models.DateTimeField(default=clock.now)
    state = models.CharField(max_length=8, choices=IssueState, default=IssueState.OPEN)
    settled_at = models.DateTimeField(null=True)
    lesson = models.TextField(blank=True)

    class Meta:
        ordering = ("raised_at", "id")
        constraints = [
            models.UniqueConstraint(fields=("partnership", "number"), name="issues_number_once"),
            models.CheckConstraint(
                condition=models.Q(state="open", settled_at=None, lesson="")
                | (models.Q(state="settled", settled_at__isnull=False) & ~models.Q(lesson="")),
                name="issues_settled_has_a_lesson",
            ),
        ]

    def __str__(self) -> str:
        return _("issue {number}").format(number=self.number)

    @property
    def stay(self) -> "Stay":
        """The rung on which it is, or was settled; wants `stays` prefetched."""
        return list(self.stays.all())[-1]


class Stay(Row):
    """An issue on a rung: since when, by when the clock runs, and how and why it left.

    left_because: the reason why it was passed up, or how it was settled.
    """

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="stays")
    rung = models.ForeignKey(Rung, models.PROTECT, related_name="+")
    arrived_on = models.DateField()
    due = models.DateField()
    left = models.CharField(max_length=10, choices=Leaving, blank=True)
    left_on = models.DateField(null=True)
    left_because = models.TextField(blank=True)
    left_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("rung__position",)
        constraints = [
            models.UniqueConstraint(fields=("issue", "rung"), name="issues_on_a_rung_once"),
            models.UniqueConstraint(
                fields=("issue",), condition=models.Q(left=""), name="issues_on_one_rung_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(left="", left_on=None, left_because="", left_by=None)
                | (models.Q(left_on__isnull=False, left_by__isnull=False) & ~models.Q(left_because="")),
                name="issues_leaves_a_rung_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.issue} on {self.rung}"


class Answer(Row):
    """What somebody on a rung said about an issue while it was there."""

    stay = models.ForeignKey(Stay, models.CASCADE, related_name="answers")
    words = models.TextField()
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return f"an answer to {self.stay}"

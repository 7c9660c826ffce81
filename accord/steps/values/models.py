"""What people say about a clause while the charter is drafted; and the dilemmas that they write."""

from django.db import models

from accord.foundations import clock
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.partnership.models import Organisation, Person, Row
from accord.standards.models import Charter
from accord.steps.values.dilemma import LONGEST_TITLE, DilemmaState, Signed


class Comment(Row):
    """What somebody says about a value or a behaviour of a draft, and what was done about it.

    clause_id: the value or behaviour, which may be taken out; clause_said keeps what it said then.
    """

    charter = models.ForeignKey(Charter, models.CASCADE, related_name="comments")
    clause_id = models.UUIDField()
    clause_said = models.CharField(max_length=200)
    words = models.TextField()
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    done = models.TextField(blank=True)
    dealt_with_at = models.DateTimeField(null=True)
    dealt_with_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("made_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(dealt_with_at=None, done="")
                | (models.Q(dealt_with_at__isnull=False) & ~models.Q(done="")),
                name="values_comment_dealt_with_says_what_was_done",
            ),
        ]

    def __str__(self) -> str:
        return self.clause_said


class Dilemma(Row):
    """A hard case from somebody's days: what happened, and two or three things that one could do.

    author: whoever wrote it, which pages show only where it is signed so; None after erasure. reason: why it
    was set aside. behaviour_thread, says: what it is about in the charter, and what that says about each of
    the courses, once it is in the bank.
    """

    title = models.CharField(max_length=LONGEST_TITLE)
    situation = models.TextField()
    courses = models.JSONField(default=list)
    author = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    signed = models.CharField(max_length=12, choices=Signed)
    written_at = models.DateTimeField(default=clock.now)
    state = models.CharField(max_length=8, choices=DilemmaState, default=DilemmaState.WRITTEN)
    reason = models.CharField(max_length=300, blank=True)
    revision = models.PositiveIntegerField(default=0)
    behaviour_thread = models.UUIDField(null=True)
    says = models.JSONField(default=list)
    banked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-written_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state=DilemmaState.ASIDE) ^ models.Q(reason=""),
                name="values_dilemma_aside_with_a_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(banked_at=None)
                | models.Q(state=DilemmaState.READY, behaviour_thread__isnull=False),
                name="values_dilemma_in_the_bank_is_about_something",
            ),
            models.CheckConstraint(
                condition=~models.Q(author=None) | models.Q(signed=Signed.ORGANISATION),
                name="values_dilemma_signed_by_name_has_one",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class DilemmaAsked(Row):
    """A dilemma and the round that asks about it. A round that never opened frees it again."""

    dilemma = models.OneToOneField(Dilemma, models.PROTECT, related_name="asked")
    round = models.ForeignKey(Round, models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("position", "id")

    def __str__(self) -> str:
        return str(self.dilemma)

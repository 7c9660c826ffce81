"""Comments that wait, locked, and those that were moderated. Nothing here points at whoever wrote one."""

from django.db import models
from django.db.models import Q

from accord.foundations import clock
from accord.mechanisms.rounds.comments.rules import LONGEST_THEME, Outcome, Reason
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.partnership.models import Person, Row


class Comment(Row):
    """What somebody wrote, locked, with what a moderator has decided so far. Gone once that is published.

    The ids are random, so their order says nothing of who wrote it or when. words: of one that was shortened.
    item_key, question: of a further open question, or of a statement after whose low answer it was written.
    """

    round = models.ForeignKey(Round, models.PROTECT, related_name="+")
    item_key = models.CharField(max_length=100, blank=True)
    question = models.CharField(max_length=800, blank=True)
    written = models.BinaryField()
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    theme = models.CharField(max_length=LONGEST_THEME, blank=True)
    words = models.BinaryField(null=True)
    reason = models.CharField(max_length=12, choices=Reason, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome=Outcome.WITHHELD) ^ Q(reason=""), name="comments_withheld_with_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=(Outcome.KEPT, Outcome.SHORTENED)) ^ Q(theme=""),
                name="comments_shown_under_a_theme",
            ),
            models.CheckConstraint(
                condition=Q(outcome=Outcome.SHORTENED) ^ Q(words=None), name="comments_shortened_has_words"
            ),
        ]


class Moderation(Row):
    """The comments of a round were moderated and published: by whom, when, and how many in which way.

    reasons: why some were withheld, each once.
    """

    round = models.OneToOneField(Round, models.PROTECT, related_name="+")
    moderator = models.ForeignKey(Person, models.PROTECT, related_name="+")
    published_at = models.DateTimeField(default=clock.now)
    kept = models.PositiveIntegerField()
    shortened = models.PositiveIntegerField()
    withheld = models.PositiveIntegerField()
    reasons = models.JSONField(default=list)

    class Meta:
        ordering = ("-published_at", "id")

    def __str__(self) -> str:
        return self.round.title


class ModeratedComment(Row):
    """A comment as everybody reads it, under its theme."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="+")
    theme = models.CharField(max_length=LONGEST_THEME)
    question = models.CharField(max_length=800, blank=True)
    words = models.TextField()
    shortened = models.BooleanField()

    class Meta:
        ordering = ("id",)

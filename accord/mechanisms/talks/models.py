"""A talk about a result, and its points: each ends in an undertaking or in a decision not to act."""

from django.db import models

from accord.foundations import clock
from accord.mechanisms.rounds.publishing.models import Result
from accord.mechanisms.talks.rules import Cause, Decision, PointKind, TalkState
from accord.mechanisms.undertakings.models import Undertaking
from accord.partnership.models import Row


class Talk(Row):
    """The partnership talks about one result, once."""

    result = models.OneToOneField(Result, models.PROTECT, related_name="+")
    held_on = models.DateField()
    place = models.CharField(max_length=160, blank=True)
    state = models.CharField(max_length=10, choices=TalkState, default=TalkState.OPEN)
    opened_at = models.DateTimeField(default=clock.now)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-opened_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state=TalkState.OPEN, closed_at=None)
                | models.Q(state=TalkState.CLOSED, closed_at__isnull=False),
                name="talks_closed_has_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return str(self.result)


_ACTS = models.Q(decision=Decision.UNDERTAKING, undertaking__isnull=False, reason="")
_DOES_NOT_ACT = models.Q(decision=Decision.NOT_TO_ACT, undertaking=None) & ~models.Q(reason="")
_READ = ~models.Q(reading="") & ~models.Q(cause="")
_OPEN = models.Q(decision="", undertaking=None, reason="")


class TalkingPoint(Row):
    """One thing to talk about. `reading`: what the talk agreed that it means."""

    talk = models.ForeignKey(Talk, models.CASCADE, related_name="points")
    item_key = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=10, choices=PointKind)
    sentence = models.CharField(max_length=300)
    position = models.PositiveSmallIntegerField()
    reading = models.TextField(blank=True)
    cause = models.CharField(max_length=20, choices=Cause, blank=True)
    decision = models.CharField(max_length=20, choices=Decision, blank=True)
    reason = models.TextField(blank=True)
    undertaking = models.OneToOneField(Undertaking, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("position", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("talk", "item_key"), condition=~models.Q(item_key=""), name="talks_statement_once"
            ),
            models.CheckConstraint(
                condition=_OPEN | (_READ & (_ACTS | _DOES_NOT_ACT)), name="talks_decided_one_way_or_the_other"
            ),
        ]

    def __str__(self) -> str:
        return self.sentence

"""Needs for help from outside: suggested by a rule, or raised by somebody."""

from django.db import models

from accord.foundations import clock
from accord.partnership.models import Person, Row
from accord.steps.expertise.needs.rules import NeedState


class Need(Row):
    """Something with which somebody from outside might help.

    key: of the suggestion that it came from; "" where somebody thought of it. reason: why it was declined.
    """

    title = models.CharField(max_length=200)
    why = models.TextField()
    key = models.CharField(max_length=120, blank=True)
    raised_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    raised_at = models.DateTimeField(default=clock.now)
    state = models.CharField(max_length=8, choices=NeedState, default=NeedState.OPEN)
    reason = models.TextField(blank=True)
    declined_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    declined_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-raised_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("partnership", "key"), condition=~models.Q(key=""), name="needs_suggested_once"
            ),
            models.CheckConstraint(
                condition=(
                    models.Q(state="declined", declined_at__isnull=False, declined_by__isnull=False)
                    & ~models.Q(reason="")
                )
                | (~models.Q(state="declined") & models.Q(declined_at=None, declined_by=None, reason="")),
                name="needs_declined_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.state == NeedState.OPEN

    @property
    def is_declined(self) -> bool:
        return self.state == NeedState.DECLINED

"""The published result of a round, exactly as it was computed at its close."""

from typing import Any

from django.db import models

from accord.foundations import clock
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.partnership.models import Row


class Result(Row):
    """Stored once per round, never changed: `record` is its canonical JSON, `digest` the SHA-256 of that."""

    round = models.OneToOneField(Round, models.PROTECT, related_name="+")
    record = models.TextField()
    digest = models.CharField(max_length=64)
    rules_version = models.CharField(max_length=40)
    published_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-published_at", "id")

    def __str__(self) -> str:
        return self.round.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it for the first time; a stored result is never saved again."""
        if not self._state.adding:
            message = "A published result is never changed."
            raise TypeError(message)
        super().save(*args, **kwargs)

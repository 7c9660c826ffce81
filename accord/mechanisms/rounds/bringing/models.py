"""The result of a survey held elsewhere, while it is before the partners. Never an answer, never the file."""

from django.db import models

from accord.foundations import clock
from accord.partnership.models import Row


class Brought(Row):
    """A proposed result, bound by its digest; it goes when it is settled: into the results, or for good."""

    title = models.CharField(max_length=120)
    source = models.CharField(max_length=80)
    closed_at = models.DateTimeField()
    published = models.JSONField()
    digest = models.CharField(max_length=64)
    brought_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-brought_at", "id")

    def __str__(self) -> str:
        return self.title

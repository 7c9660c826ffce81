"""Things that people meet and that carry the mark of one parent; each is an undertaking to change it."""

from django.db import models

from accord.foundations import clock
from accord.mechanisms.undertakings.models import Undertaking
from accord.partnership.models import Organisation, Row
from accord.steps.practicalities.touchpoints.rules import Sort


class Touchpoint(Row):
    """Something that carries a parent's mark. carries: whose. undertaking: who changes it, and by when."""

    undertaking = models.OneToOneField(Undertaking, models.PROTECT, related_name="+")
    what = models.CharField(max_length=160)
    sort = models.CharField(max_length=8, choices=Sort)
    carries = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("undertaking__due", "added_at", "id")

    def __str__(self) -> str:
        return self.what

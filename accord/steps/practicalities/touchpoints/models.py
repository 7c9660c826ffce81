"""Things that people meet and that carry the mark of one parent; each is an undertaking to change it."""

from django.db import models

from accord.foundations import clock
from accord.mechanisms.undertakings.models import Undertaking
from accord.partnership.images.models import KeptImage
from accord.partnership.models import Organisation, Row
from accord.steps.practicalities.touchpoints.rules import LONGEST, LONGEST_WORDS, Moment, Sort


class Touchpoint(Row):
    """Something that carries a parent's mark. carries: whose. undertaking: who changes it, and by when."""

    undertaking = models.OneToOneField(Undertaking, models.PROTECT, related_name="+")
    what = models.CharField(max_length=LONGEST)
    sort = models.CharField(max_length=8, choices=Sort)
    carries = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("undertaking__due", "added_at", "id")

    def __str__(self) -> str:
        return self.what


class Picture(Row):
    """How a touchpoint looked before it was changed, or looks after.

    words: what it shows, for whoever does not see it.
    """

    touchpoint = models.ForeignKey(Touchpoint, models.CASCADE, related_name="pictures")
    moment = models.CharField(max_length=6, choices=Moment)
    image = models.ForeignKey(KeptImage, models.PROTECT, related_name="+")
    words = models.CharField(max_length=LONGEST_WORDS)
    taken_in_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-moment", "id")
        constraints = [
            models.UniqueConstraint(fields=("touchpoint", "moment"), name="touchpoints_one_picture_a_moment"),
        ]

    def __str__(self) -> str:
        return self.words

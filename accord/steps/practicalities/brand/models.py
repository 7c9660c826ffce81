"""The partnership's own brand, in versions: one draft at a time, one in force."""

from django.db import models

from accord.foundations import clock
from accord.partnership.images.models import KeptImage
from accord.partnership.models import Row
from accord.steps.practicalities.brand.rules import State


class Brand(Row):
    """How the partnership is called, looks and speaks. It stays as it was agreed.

    colour: the main one; second, third: for shapes, or "". do, dont: a line each. drawing, mark: the logo as
    SVG and as PNG; either, both or none.
    """

    state = models.CharField(max_length=8, choices=State, default=State.DRAFT)
    name = models.CharField(max_length=120)
    strapline = models.CharField(max_length=160, blank=True)
    story = models.TextField(blank=True)
    colour = models.CharField(max_length=7)
    second = models.CharField(max_length=7, blank=True)
    third = models.CharField(max_length=7, blank=True)
    voice = models.TextField(blank=True)
    do = models.TextField(blank=True)
    dont = models.TextField(blank=True)
    drawing = models.ForeignKey(KeptImage, models.PROTECT, null=True, related_name="+")
    mark = models.ForeignKey(KeptImage, models.PROTECT, null=True, related_name="+")
    begun_at = models.DateTimeField(default=clock.now)
    in_force_since = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-begun_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("partnership",),
                condition=models.Q(state__in=(State.DRAFT, State.PROPOSED)),
                name="brand_one_on_its_way",
            ),
            models.UniqueConstraint(
                fields=("partnership",),
                condition=models.Q(state=State.IN_FORCE),
                name="brand_one_in_force",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=(State.DRAFT, State.PROPOSED))
                ^ models.Q(in_force_since__isnull=False),
                name="brand_in_force_since_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.name

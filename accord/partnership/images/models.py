"""Images that a partnership keeps, and the logo that it wears."""

from django.db import models

from accord.foundations import clock
from accord.foundations.images import Kind
from accord.partnership.models import Row


class KeptImage(Row):
    """An image that we made of what somebody chose; it never changes. digest: SHA-256 of its content."""

    content = models.BinaryField()
    kind = models.CharField(max_length=13, choices=[(kind.value, kind.name) for kind in Kind])
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    kept_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("kept_at", "id")

    def __str__(self) -> str:
        return f"{Kind(self.kind).name}, {self.width} × {self.height}"


class Logo(Row):
    """What every page, letter and PDF carries beside the name. drawing: an SVG. mark: a PNG."""

    drawing = models.ForeignKey(KeptImage, models.PROTECT, null=True, related_name="+")
    mark = models.ForeignKey(KeptImage, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=("partnership",), name="images_one_logo"),
            models.CheckConstraint(
                condition=models.Q(drawing__isnull=False) | models.Q(mark__isnull=False),
                name="images_logo_holds_something",
            ),
        ]

    def __str__(self) -> str:
        return str(self.shown)

    @property
    def shown(self) -> KeptImage:
        """What pages show: the drawing, which is sharp at every size, or else the mark."""
        found = self.drawing or self.mark
        assert found is not None  # noqa: S101  as the database has it
        return found

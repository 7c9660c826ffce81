"""What people asked for about what is kept of them, and the arrangement on who is responsible for it."""

from django.db import models
from django.utils.translation import gettext as _

from accord.foundations import clock
from accord.partnership.models import Person, Row
from accord.privacy.rules import WRITTEN, About, ArrangementState, Asked


class _Request(Row):
    """Somebody asked; the administrator of the own organisation does it, or declines and says why."""

    asked_at = models.DateTimeField(default=clock.now)
    state = models.CharField(max_length=8, choices=Asked, default=Asked.WAITING)
    reason = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    class Meta:
        abstract = True


def _settled(name: str) -> list[models.BaseConstraint]:
    """What is settled has a moment, and a refusal its reason."""
    return [
        models.CheckConstraint(
            condition=models.Q(state=Asked.WAITING, settled_at=None)
            | models.Q(state__in=(Asked.DONE, Asked.DECLINED), settled_at__isnull=False),
            name=f"privacy_settled_{name}_has_a_moment",
        ),
        models.CheckConstraint(
            condition=~models.Q(state=Asked.DECLINED, reason=""), name=f"privacy_no_to_{name}_has_a_reason"
        ),
    ]


class Correction(_Request):
    """What a person says is wrong about him or her, and what it should be."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    about = models.CharField(max_length=12, choices=About)
    should_be = models.TextField()

    class Meta:
        ordering = ("asked_at", "id")
        constraints = _settled("correction")

    def __str__(self) -> str:
        return f"{self.person}: {self.get_about_display()}"


class Erasure(_Request):
    """A person is to be erased, or was. The row stays, to show that it was done; it holds no name."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("asked_at", "id")
        constraints = [
            *_settled("erasure"),
            models.UniqueConstraint(
                fields=("person",),
                condition=models.Q(state=Asked.WAITING),
                name="privacy_one_erasure_waits",
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)


class Arrangement(Row):
    """One version of who is responsible for what is kept about people. At most one is in force.

    body: below the title; lines that begin with "# " are headings.
    """

    version = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=ArrangementState, default=ArrangementState.DRAFT)
    body = models.TextField()
    drafted_at = models.DateTimeField(default=clock.now)
    in_force_since = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-version",)
        constraints = [
            models.UniqueConstraint(
                fields=("partnership", "version"), name="privacy_arrangement_version_once"
            ),
            models.UniqueConstraint(
                fields=("partnership",),
                condition=models.Q(state=ArrangementState.IN_FORCE),
                name="privacy_one_arrangement_in_force",
            ),
            models.UniqueConstraint(
                fields=("partnership",),
                condition=models.Q(state__in=sorted(WRITTEN)),
                name="privacy_one_arrangement_written",
            ),
        ]

    def __str__(self) -> str:
        return _("Who is responsible, version {version}").format(version=self.version)

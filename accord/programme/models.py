"""What a partnership lets go to its programme, and what comes down from there."""

from django.db import models

from accord.agreement.drafts import DRAFT, IN_FORCE, PROPOSED
from accord.agreement.models import Drafted
from accord.foundations import clock
from accord.partnership.models import Organisation, Person, Row
from accord.partnership.programme.models import Programme
from accord.programme.rules import Kind


class Release(Row):
    """The standard yearly release: announced, then gone unless a partner stopped it.

    record: exactly what goes (`going`). stopped_for: the partner for which it was stopped; None where it was
    not, or where the programme of the year that allowed it was replaced.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="+")
    record = models.JSONField()
    announced_at = models.DateTimeField(default=clock.now)
    goes_on = models.DateField()
    went_at = models.DateTimeField(null=True)
    stopped_at = models.DateTimeField(null=True)
    stopped_for = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = ("-announced_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("programme",),
                condition=models.Q(stopped_at=None),
                name="releases_once_in_a_programme",
            ),
            models.CheckConstraint(
                condition=models.Q(stopped_at=None) | models.Q(went_at=None), name="releases_gone_or_stopped"
            ),
            models.CheckConstraint(
                condition=models.Q(stopped_at=None) | ~models.Q(reason=""), name="releases_stop_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.goes_on:%Y-%m-%d}"


class Ask(Row):
    """The partnership asks its programme for help, until it takes that back."""

    words = models.CharField(max_length=300)
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("asked_at", "id")

    def __str__(self) -> str:
        return self.words


class Lesson(Row, Drafted):
    """What the partnership learned, for others: shared once every partner has agreed to the very words."""

    state = models.CharField(
        max_length=10, choices=[(each, each) for each in (DRAFT, PROPOSED, IN_FORCE)], default=DRAFT
    )
    title = models.CharField(max_length=120)
    words = models.TextField()
    begun_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-begun_at", "id")

    def __str__(self) -> str:
        return self.title


class Sent(Row):
    """A template or a lesson that the programme officer sent; each partnership has its own copy."""

    kind = models.CharField(max_length=8, choices=Kind)
    title = models.CharField(max_length=120)
    words = models.TextField()
    sent_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-sent_at", "id")

    def __str__(self) -> str:
        return self.title

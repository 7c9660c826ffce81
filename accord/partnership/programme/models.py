"""The programme of the year, and what it plans."""

from django.db import models

from accord.agreement.models import Drafted
from accord.partnership.models import Row
from accord.partnership.programme.rules import Allowed, EntryKind, ProgrammeState
from accord.partnership.rules import LOWEST_MINIMUM


class Programme(Row, Drafted):
    """What is planned from one day to another; agreed once by every partner.

    releases: whether the standard yearly release to the programme officer is part of it.
    """

    first_day = models.DateField()
    last_day = models.DateField()
    state = models.CharField(max_length=10, choices=ProgrammeState, default=ProgrammeState.DRAFT)
    text_hash = models.CharField(max_length=64, blank=True)
    releases = models.BooleanField(default=False)

    class Meta:
        ordering = ("-first_day", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gt=models.F("first_day")), name="programme_ends_after_it_begins"
            ),
            models.UniqueConstraint(
                fields=("partnership",),
                condition=models.Q(state__in=("draft", "proposed")),
                name="programme_one_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_day:%Y}/{self.last_day:%Y}"


class Entry(Row):
    """A round or a talk that is planned: what, roughly when, whose people, and of a round how it is shown."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="entries")
    kind = models.CharField(max_length=5, choices=EntryKind)
    title = models.CharField(max_length=120)
    starts_from = models.DateField()
    starts_until = models.DateField()
    days_open = models.PositiveSmallIntegerField(default=14)
    # Ids as text, in the order of display; null asks everyone.
    organisations = models.JSONField(null=True)
    cuts = models.JSONField(default=list)
    minimum = models.PositiveSmallIntegerField(default=LOWEST_MINIMUM)
    comment_question = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("starts_from", "title", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(starts_until__gte=models.F("starts_from")),
                name="programme_entry_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(minimum__gte=LOWEST_MINIMUM), name="programme_minimum_never_lower"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def allowed(self) -> Allowed:
        """What partners agree to about this round in advance."""
        return Allowed(
            title=self.title,
            starts_from=self.starts_from,
            starts_until=self.starts_until,
            days_open=self.days_open,
            organisations=self.organisations,
            cuts=self.cuts,
            minimum=self.minimum,
            comment_question=self.comment_question,
        )

"""One table for every promise with an owner and a date, and the record of each later day and later owner."""

from datetime import date

from django.db import models

from accord.foundations import clock
from accord.mechanisms.undertakings.rules import GOES_ON, Answer, Calendar, Kind, State
from accord.partnership.models import Person, Row


class Undertaking(Row):
    """A promise: what, who, by when, and what came of it.

    origin: what it came from, by kind and id; the room that owns the kind says what that is (`origins`).
    reserved: read in the room it came from only, by those whom that room lets (`keepers`).
    receiver: who accepts that it is done, where somebody must.
    """

    kind = models.CharField(max_length=20, choices=Kind, default=Kind.ACTION)
    title = models.CharField(max_length=200)
    owner = models.ForeignKey(Person, models.PROTECT, related_name="+")
    receiver = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    due = models.DateField()
    origin_kind = models.CharField(max_length=40, blank=True)
    origin_id = models.UUIDField(null=True)
    reserved = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    evidence = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    made_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("due", "made_at", "id")
        indexes = [models.Index(fields=("origin_kind", "origin_id"), name="undertakings_by_origin")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=GOES_ON, ended_at=None)
                | models.Q(state__in=(State.DONE, State.DROPPED), ended_at__isnull=False),
                name="undertakings_ended_has_a_moment",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=(State.GIVEN, State.DONE), evidence=""),
                name="undertakings_done_has_evidence",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=State.DROPPED, reason=""),
                name="undertakings_dropped_has_a_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(reserved=False) | models.Q(origin_id__isnull=False),
                name="undertakings_reserved_has_a_room",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=State.GIVEN, receiver=None),
                name="undertakings_given_has_a_receiver",
            ),
            models.CheckConstraint(
                condition=models.Q(receiver=None)
                | (models.Q(reserved=False) & ~models.Q(receiver=models.F("owner"))),
                name="undertakings_receiver_is_another",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def first_due(self) -> date:
        """The day first promised, before it was ever moved; wants `moves` prefetched."""
        moves = self.moves.all()
        return moves[0].was_due if moves else self.due


class Move(Row):
    """The day of an undertaking was moved, and why."""

    undertaking = models.ForeignKey(Undertaking, models.CASCADE, related_name="moves")
    was_due = models.DateField()
    now_due = models.DateField()
    reason = models.TextField()
    moved_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("was_due",)  # each move goes later, so this is the order in which they were made
        constraints = [
            models.CheckConstraint(
                condition=models.Q(now_due__gt=models.F("was_due")),
                name="undertakings_move_goes_later",
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="undertakings_move_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.undertaking}: {self.was_due} to {self.now_due}"


class Giving(Row):
    """Its owner said that it is done; its receiver accepted that, sent it back, or has not answered yet."""

    undertaking = models.ForeignKey(Undertaking, models.CASCADE, related_name="givings")
    receiver = models.ForeignKey(Person, models.PROTECT, related_name="+")
    evidence = models.TextField()
    given_at = models.DateTimeField(default=clock.now)
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    reason = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("given_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("undertaking",),
                condition=models.Q(answer=""),
                name="undertakings_given_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(answer="") ^ models.Q(answered_at__isnull=False),
                name="undertakings_answered_has_a_moment",
            ),
            models.CheckConstraint(
                condition=~models.Q(answer=Answer.SENT_BACK, reason=""),
                name="undertakings_sent_back_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.undertaking}, given to {self.receiver}"


class HandOver(Row):
    """Its owner left, and somebody else took it over."""

    undertaking = models.ForeignKey(Undertaking, models.CASCADE, related_name="hand_overs")
    was_owner = models.ForeignKey(Person, models.PROTECT, related_name="+")
    handed_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("handed_at", "id")

    def __str__(self) -> str:
        return f"{self.undertaking}, once {self.was_owner}"


class Feed(Row):
    """A calendar at a secret address that somebody had made. The address follows from the id: `tokens`."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    holds = models.CharField(max_length=4, choices=Calendar)
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("person", "holds"), name="undertakings_calendar_once"),
        ]

    def __str__(self) -> str:
        return self.get_holds_display()

"""The waiting letters: to whom, of which kind, about what. Never the text, never a token."""

from uuid import uuid4

from django.db import models

from accord.foundations import clock
from accord.foundations.scope import PartnershipRow


class Envelope(PartnershipRow):
    """One letter to one address, sent at most once.

    held_until: when its reader wants it; None where nothing holds it up.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        SENT = "sent"
        NOT_WANTED = "not_wanted"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    kind = models.CharField(max_length=80)
    address = models.EmailField()
    about_id = models.UUIDField()
    # One letter of a kind about one thing on one occasion, however often it is posted.
    occasion = models.CharField(max_length=40, blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.WAITING)
    posted_at = models.DateTimeField(default=clock.now)
    attempts = models.PositiveIntegerField(default=0)
    next_attempt_at = models.DateTimeField(default=clock.now)
    held_until = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("posted_at", "id")
        indexes = [models.Index(fields=("state", "next_attempt_at"), name="outbox_envelope_due")]
        constraints = [
            models.UniqueConstraint(
                fields=("kind", "about_id", "address", "occasion"), name="outbox_envelope_once"
            ),
        ]

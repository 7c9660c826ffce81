"""Proposals, those who are asked, and what they decided. Parties are opaque ids: no organisation is known."""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext as _

from accord.agreement.rules import State
from accord.foundations import clock
from accord.foundations.scope import PartnershipRow


class Proposal(PartnershipRow):
    """A text put before every party. In force the moment the last one agrees, once."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    subject_id = models.UUIDField()
    title = models.CharField(max_length=200)
    effect = models.CharField(max_length=80)
    text = models.TextField()
    text_hash = models.CharField(max_length=64)
    state = models.CharField(max_length=12, choices=[(state, state) for state in State], default=State.OPEN)
    opened_at = models.DateTimeField(default=clock.now)
    opened_by = models.UUIDField(null=True)
    lapses_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-opened_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("subject_id", "effect"),
                condition=models.Q(state="open"),
                name="agreement_one_open_proposal",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Drafted(models.Model):
    """A row of a room above that is drafted, put before every party, and then agreed or a draft again.

    Its life is that of `drafts.Drafts`.
    """

    state = models.CharField(max_length=10)
    in_force_since = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class FormerText(PartnershipRow):
    """What a proposal said before its text was changed: what void decisions were given to."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="former_texts")
    text = models.TextField()
    text_hash = models.CharField(max_length=64)
    replaced_at = models.DateTimeField(default=clock.now)
    replaced_by = models.UUIDField(null=True)
    replaced_by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("replaced_at", "id")

    @property
    def by(self) -> str:
        """Who changed it; the name is empty once that person was erased."""
        return self.replaced_by_name or _("a former member")


class Party(PartnershipRow):
    """One of those who must agree, fixed when the proposal was opened."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="parties")
    party_id = models.UUIDField()
    name = models.CharField(max_length=200)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "name", "id")
        constraints = [
            models.UniqueConstraint(fields=("proposal", "party_id"), name="agreement_party_once"),
        ]


class Decision(PartnershipRow):
    """What one party said to one text. Void, but kept, once the text has changed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    party = models.ForeignKey(Party, models.CASCADE, related_name="decisions")
    text_hash = models.CharField(max_length=64)
    agrees = models.BooleanField()
    reason = models.TextField(blank=True)
    void = models.BooleanField(default=False)
    decided_by = models.UUIDField()
    decided_by_name = models.CharField(max_length=200, blank=True)
    deputy = models.BooleanField(default=False)
    decided_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("decided_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("party",), condition=models.Q(void=False), name="agreement_one_valid_decision"
            ),
            models.CheckConstraint(
                condition=models.Q(agrees=True) | ~models.Q(reason=""), name="agreement_no_without_reason"
            ),
        ]

    @property
    def by(self) -> str:
        """Who decided; the name is empty once that person was erased."""
        return self.decided_by_name or _("a former member of {partner}").format(partner=self.party.name)

"""The log's tables. Entries hold random ids; names stand apart, unhashed, so that people can be forgotten."""

from uuid import uuid4

from django.db import models

from accord.foundations.scope import PartnershipRow


class Chain(PartnershipRow):
    """The head of one partnership's chain; locked while an entry is appended."""

    partnership_id = models.UUIDField(primary_key=True, editable=False)
    length = models.PositiveBigIntegerField(default=0)
    head = models.CharField(max_length=64)


class Entry(PartnershipRow):
    """One act. Never changed, never deleted."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    number = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=80)
    at = models.DateTimeField()
    actor_id = models.UUIDField(null=True)
    organisation_id = models.UUIDField(null=True)
    about_id = models.UUIDField(null=True)
    facts = models.JSONField(default=dict)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("number",)
        constraints = [
            models.UniqueConstraint(fields=("partnership_id", "number"), name="audit_entry_number_once"),
        ]


class Name(PartnershipRow):
    """What an id is called, outside of the hash: erasing a person empties this row and no other."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    subject_id = models.UUIDField()
    text = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("partnership_id", "subject_id"), name="audit_name_once"),
        ]

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
        # What the log is filtered by, in the order in which it is read, and when something was done.
        indexes = [
            models.Index(
                fields=("partnership_id", "organisation_id", "number"), name="audit_entry_organisation"
            ),
            models.Index(fields=("partnership_id", "actor_id", "number"), name="audit_entry_actor"),
            models.Index(fields=("partnership_id", "at", "number"), name="audit_entry_at"),
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


class Mark(PartnershipRow):
    """Up to what moment somebody has read the log: nothing but that moment, and for that person only."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    person_id = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("partnership_id", "person_id"), name="audit_mark_once"),
        ]

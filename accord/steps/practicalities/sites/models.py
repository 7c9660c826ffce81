"""Where the partnership works together: sites, their rooms, how many people are there, and whether at all."""

from django.db import models
from django.db.models.functions import Lower

from accord.foundations import clock
from accord.partnership.models import Organisation, Row


class Site(Row):
    """A place where people of several organisations work. closed_on: since when nobody does."""

    name = models.CharField(max_length=80)
    where = models.CharField(max_length=200)
    access = models.TextField(blank=True)
    added_at = models.DateTimeField(default=clock.now)
    closed_on = models.DateField(null=True)

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.UniqueConstraint(
                "partnership", Lower("name"), condition=models.Q(closed_on=None), name="sites_name_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SiteRoom(Row):
    """A room of a site: how many seats, and how one gets it."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="rooms")
    name = models.CharField(max_length=80)
    seats = models.PositiveSmallIntegerField()
    booking = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("name", "id")
        constraints = [models.UniqueConstraint("site", Lower("name"), name="sites_room_name_once")]

    def __str__(self) -> str:
        return self.name


class Presence(Row):
    """How many people of an organisation are at a site on a day. Never who."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="presence")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    day = models.DateField()
    planned = models.PositiveSmallIntegerField(null=True)
    counted = models.PositiveSmallIntegerField(null=True)

    class Meta:
        ordering = ("day", "organisation__position")
        constraints = [
            models.UniqueConstraint(fields=("site", "organisation", "day"), name="sites_presence_once"),
            models.CheckConstraint(
                condition=models.Q(planned__isnull=False) | models.Q(counted__isnull=False),
                name="sites_presence_says_something",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} at {self.site}, {self.day}"


class Choice(Row):
    """Whether the partnership works under one roof, and why; the latest holds. instead: what replaces it."""

    together = models.BooleanField()
    reasons = models.TextField()
    instead = models.TextField(blank=True)
    chosen_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("chosen_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(together=True) | ~models.Q(instead=""),
                name="sites_apart_says_what_instead",
            ),
        ]

    def __str__(self) -> str:
        return self.reasons

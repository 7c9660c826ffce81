"""Who could help from outside, for what it is looked for, who stands for it, what each partner thinks."""

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from accord.foundations import clock
from accord.partnership.models import Organisation, Person, Row
from accord.steps.expertise.briefs.rules import LIVE, BriefState, Stance
from accord.steps.expertise.needs.models import Need


class Facilitator(Row):
    """Somebody who facilitates and is known here; a person of the partnership only once appointed.

    off_on: since when nobody proposes this person any more. Who was erased has no name and no address.
    """

    given_name = models.CharField(max_length=80, blank=True)
    family_name = models.CharField(max_length=80, blank=True)
    email = models.EmailField(blank=True)
    organisation = models.CharField(max_length=120)
    skills = models.TextField(blank=True)
    languages = models.CharField(max_length=200, blank=True)
    added_at = models.DateTimeField(default=clock.now)
    off_on = models.DateField(null=True)

    class Meta:
        ordering = ("family_name", "given_name", "id")
        constraints = [
            models.UniqueConstraint(
                "partnership",
                Lower("email"),
                condition=~models.Q(email=""),
                name="briefs_facilitator_address_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        found = f"{self.given_name} {self.family_name}".strip()
        return found or _("somebody of {organisation}").format(organisation=self.organisation)


class Brief(Row):
    """For what help is looked for: outcome, limits, days, who pays what, and how it will be judged.

    areas: what is open to whoever helps. shares: what each partner pays, by its id as text. statement: the
    key of the step whose core statement is meant to move, or "".
    """

    need = models.ForeignKey(Need, models.PROTECT, related_name="+")
    state = models.CharField(max_length=9, choices=BriefState, default=BriefState.OPEN)
    outcome = models.TextField()
    scope = models.TextField()
    areas = models.JSONField()
    first_day = models.DateField()
    last_day = models.DateField()
    days = models.PositiveSmallIntegerField()
    shares = models.JSONField()
    judged_by = models.TextField()
    statement = models.CharField(max_length=20, blank=True)
    begun_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-begun_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("need",), condition=models.Q(state__in=LIVE), name="briefs_one_for_a_need"
            ),
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")), name="briefs_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return self.need.title


class Candidate(Row):
    """Somebody who stands for a brief.

    interests: what was declared about past work for each partner, by its id as text. other: any other.
    """

    brief = models.ForeignKey(Brief, models.CASCADE, related_name="candidates")
    facilitator = models.ForeignKey(Facilitator, models.PROTECT, related_name="candidacies")
    offer = models.TextField()
    day_rate = models.PositiveIntegerField()
    interests = models.JSONField()
    other = models.TextField(blank=True)
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("added_at", "id")
        constraints = [
            models.UniqueConstraint(fields=("brief", "facilitator"), name="briefs_candidate_once"),
        ]

    def __str__(self) -> str:
        return self.facilitator.name


class View(Row):
    """What a partner thinks of a candidate, said by somebody who signs for it."""

    candidate = models.ForeignKey(Candidate, models.CASCADE, related_name="views")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    stance = models.CharField(max_length=8, choices=Stance)
    words = models.TextField()
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("organisation__position", "id")
        constraints = [
            models.UniqueConstraint(fields=("candidate", "organisation"), name="briefs_one_view_each"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} on {self.candidate}"

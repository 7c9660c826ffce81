"""The tenant and its people. No organisation owns a partnership; each person is employed by one partner."""

from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from accord.foundations import clock
from accord.foundations.errors import Sentence
from accord.foundations.scope import Manager
from accord.partnership.rules import (
    LOWEST_MINIMUM,
    TIERS_OF_ONE,
    ImportState,
    Office,
    Phase,
    SecondFactor,
    Tier,
    every_cut,
)


class Partnership(models.Model):
    """Several organisations that work together; the tenant of everything else."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=120)
    noun = models.CharField(max_length=40, default="partnership")
    phase = models.CharField(max_length=12, choices=Phase, default=Phase.PROCUREMENT)
    phase_since = models.DateField()
    time_zone = models.CharField(max_length=60, default="Europe/London")
    brand_colour = models.CharField(max_length=7, default="#1d5f55")
    minimum = models.PositiveSmallIntegerField(default=LOWEST_MINIMUM)
    # By what results may be cut at all: rules.Cut. Like the minimum and the brand, for all partners to agree.
    cuts = models.JSONField(default=every_cut)
    # With which month its year begins, and so its quarters: for all partners to agree, too.
    year_from = models.PositiveSmallIntegerField(default=1)
    founded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(minimum__gte=LOWEST_MINIMUM), name="partnership_minimum_never_lower"
            ),
            models.CheckConstraint(
                condition=models.Q(year_from__gte=1, year_from__lte=12), name="partnership_year_has_a_month"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def partnership_id(self) -> UUID:
        """The partnership belongs to itself: rights compare this with the actor's."""
        return self.id

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


class Row(models.Model):
    """A row of one partnership."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="+")

    objects = Manager()

    class Meta:
        abstract = True


class Organisation(Row):
    """A partner, or one that works with the partners (supply chain, a school) without signing.

    until: its last day as a partner, where it leaves; nothing else has to happen on that day.
    """

    name = models.CharField(max_length=120)
    short_name = models.CharField(max_length=30)
    letter = models.CharField(max_length=2)
    signs = models.BooleanField(default=True)
    until = models.DateField(null=True)
    position = models.PositiveSmallIntegerField(default=0)
    second_factor = models.CharField(max_length=8, choices=SecondFactor, default=SecondFactor.OFFICES)

    class Meta:
        ordering = ("position", "name")
        constraints = [
            models.UniqueConstraint("partnership", Lower("name"), name="partnership_organisation_name_once"),
            models.UniqueConstraint(
                fields=("partnership", "letter"), name="partnership_organisation_letter_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Team(Row):
    """A team in the tree; one without an organisation is joint.

    A team that was closed stays on record: rounds that asked in it show it by its name.
    """

    name = models.CharField(max_length=120)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="teams")
    closed_on = models.DateField(null=True)

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.UniqueConstraint(
                "organisation",
                Lower("name"),
                condition=models.Q(closed_on=None),
                name="partnership_team_name_once",
            ),
            models.UniqueConstraint(
                "partnership",
                Lower("name"),
                condition=models.Q(closed_on=None, organisation=None),
                name="partnership_joint_team_name_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_joint(self) -> bool:
        return self.organisation_id is None


class Person(Row):
    """Somebody who works in the partnership. Without an e-mail address, asked by link or code on paper.

    Who was erased is nobody any more: an empty row of the employer, to which what others rely on points.
    former_ids: of records that were made one with this one, as text; log and signatures keep them.
    """

    given_name = models.CharField(max_length=80, blank=True)
    family_name = models.CharField(max_length=80)
    email = models.EmailField(blank=True)
    staff_number = models.CharField(max_length=40, blank=True)
    employer = models.ForeignKey(Organisation, models.PROTECT, related_name="people")
    erased_at = models.DateTimeField(null=True)
    former_ids = models.JSONField(default=list)

    class Meta:
        ordering = ("family_name", "given_name", "id")
        indexes = [
            models.Index(
                fields=("partnership", "family_name", "given_name", "id"), name="partnership_person_by_name"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(erased_at=None)
                | models.Q(given_name="", family_name="", email="", staff_number=""),
                name="partnership_erased_person_is_empty",
            ),
            models.UniqueConstraint(
                "partnership",
                Lower("email"),
                condition=~models.Q(email=""),
                name="partnership_person_email_once",
            ),
            models.UniqueConstraint(
                fields=("employer", "staff_number"),
                condition=~models.Q(staff_number=""),
                name="partnership_person_staff_number_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        if self.erased_at is not None:
            return _("a former member of {organisation}").format(organisation=self.employer.name)
        return f"{self.given_name} {self.family_name}".strip()


class Assignment(Row):
    """A person's place: organisation, team, tier, role, manager, from one day to another.

    One of a person's assignments is the main one: it alone says where the person's answers count.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="assignments")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="assignments")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="assignments")
    tier = models.CharField(max_length=16, choices=Tier, default=Tier.EVERYONE)
    role = models.CharField(max_length=120, blank=True)
    manager = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="reports")
    main = models.BooleanField(default=True)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        ordering = ("-main", "since", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("person",),
                condition=models.Q(main=True, until=None),
                name="partnership_one_main_assignment",
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="partnership_assignment_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} · {self.role or self.tier}"

    @property
    def tier_in_words(self) -> Sentence:
        return TIERS_OF_ONE[self.tier]


class Namesakes(Row):
    """Two records that look like one person and are not, as somebody who knows them has said."""

    first = models.ForeignKey(Person, models.CASCADE, related_name="+")
    second = models.ForeignKey(Person, models.CASCADE, related_name="+")

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=("first", "second"), name="partnership_namesakes_once"),
        ]


class Mandate(Row):
    """The power to agree or decline for one partner.

    unconfirmed_since: since when it waits for the person to confirm it: from the naming, or from a change of
    the sign-in address. While it waits, it signs nothing.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="mandates")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="mandates")
    deputy = models.BooleanField(default=False)
    unconfirmed_since = models.DateTimeField(null=True)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        ordering = ("organisation", "deputy", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("person", "organisation"),
                condition=models.Q(until=None),
                name="partnership_mandate_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} for {self.organisation}"


class Appointment(Row):
    """An office that a person holds for the partnership, from one day to another.

    organisation: for an administrator, the partner whose people are in his or her care; none means all. For a
        board member, the partner that named him or her.
    areas: for a facilitator, what the engagement covers (`access.Area`); it always has a last day.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="appointments")
    office = models.CharField(max_length=20, choices=Office)
    organisation = models.ForeignKey(Organisation, models.CASCADE, null=True, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)
    areas = models.JSONField(default=list)

    class Meta:
        ordering = ("office", "id")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(office=Office.FACILITATOR) | models.Q(until__isnull=False),
                name="partnership_engagement_has_an_end",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.office}"


class Interest(Row):
    """Something outside that might pull at what a person decides here, as he or she declared it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="interests")
    what = models.CharField(max_length=200)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        ordering = ("since", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="partnership_interest_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return self.what


class Listing(Row):
    """How a person is found in the directory, as he or she said; who has said nothing is listed without it.

    listed: False for whoever wants not to be found. shows_address: whether all read the sign-in address.
    reach: how else to reach the person. ask_about: what others can come with.
    """

    person = models.OneToOneField(Person, models.CASCADE, related_name="listing")
    listed = models.BooleanField(default=True)
    shows_address = models.BooleanField(default=False)
    reach = models.CharField(max_length=120, blank=True)
    ask_about = models.CharField(max_length=160, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.person.name


class Import(Row):
    """A list of people between its upload and its end, for whoever uploaded it.

    Holds personal data that nobody has confirmed: `sheet` and `file_name` are emptied when it is confirmed,
    the row is deleted when it is cancelled or has expired. `outcome` holds counts only.

    While the worker is to write it: `seen` and `choices` are what was confirmed, `writing_since` says when it
    last began. `hindrance` says why it could not be written; then it is to be looked at again.
    """

    uploaded_by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    uploaded_at = models.DateTimeField(default=clock.now)
    expires_at = models.DateTimeField(db_index=True)
    state = models.CharField(max_length=9, choices=ImportState, default=ImportState.UPLOADED)
    file_name = models.CharField(max_length=200, blank=True)
    sheet = models.JSONField()
    heading_row = models.PositiveIntegerField()
    columns = models.JSONField()
    organisation = models.ForeignKey(Organisation, models.CASCADE, null=True, related_name="+")
    seen = models.CharField(max_length=64, blank=True)
    choices = models.JSONField(default=dict)
    writing_since = models.DateTimeField(null=True)
    hindrance = models.CharField(max_length=300, blank=True)
    outcome = models.JSONField(default=dict)

    class Meta:
        ordering = ("-uploaded_at", "id")

    def __str__(self) -> str:
        return self.file_name

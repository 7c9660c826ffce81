"""The register of ways of working: topics, how each partner does it today, and what we decided together."""

from django.db import models

from accord.foundations import clock
from accord.partnership.models import Organisation, Person, Row
from accord.steps.culture.ways.rules import Area, Kind, State


class Topic(Row):
    """Something that organisations do differently.

    about: what it asks, in a sentence. important: decided by agreement of every partner only; never undone.
    template: the key of what was taken from the shipped topics, or "".
    """

    area = models.CharField(max_length=10, choices=Area)
    title = models.CharField(max_length=120)
    about = models.CharField(max_length=300, blank=True)
    important = models.BooleanField(default=False)
    template = models.SlugField(max_length=40, blank=True)
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("added_at", "title", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("partnership", "template"),
                condition=~models.Q(template=""),
                name="ways_taken_from_the_template_once",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Habit(Row):
    """How a partner does it today, on the record: said by that partner alone."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="habits")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    words = models.CharField(max_length=600)
    said_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    said_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("organisation__position", "id")
        constraints = [
            models.UniqueConstraint(fields=("topic", "organisation"), name="ways_a_partner_says_it_once"),
            models.CheckConstraint(condition=~models.Q(words=""), name="ways_a_habit_has_words"),
        ]

    def __str__(self) -> str:
        return f"{self.topic}: {self.organisation}"


class Way(Row):
    """What was decided about a topic, and why; it stays, whatever is decided later.

    agreed: by every partner. review_on: when we look at it again. decided_at: when it was written down.
    """

    topic = models.ForeignKey(Topic, models.PROTECT, related_name="ways")
    kind = models.CharField(max_length=5, choices=Kind)
    words = models.CharField(max_length=600)
    reasons = models.TextField()
    review_on = models.DateField()
    state = models.CharField(max_length=8, choices=State)
    agreed = models.BooleanField(default=False)
    decided_at = models.DateTimeField(default=clock.now)
    in_force_since = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-decided_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("topic",),
                condition=models.Q(state=State.PROPOSED),
                name="ways_one_before_the_partners",
            ),
            models.UniqueConstraint(
                fields=("topic",), condition=models.Q(state=State.IN_FORCE), name="ways_one_in_force"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=(State.PROPOSED, State.NOT_AGREED))
                ^ models.Q(in_force_since__isnull=False),
                name="ways_in_force_since_a_moment",
            ),
            models.CheckConstraint(
                condition=~models.Q(words="") & ~models.Q(reasons=""), name="ways_decided_with_reasons"
            ),
        ]

    def __str__(self) -> str:
        return self.topic.title


class Origin(Row):
    """A partner from whose way a decision comes: one, where its way is taken; several, where they are put
    together.
    """

    way = models.ForeignKey(Way, models.CASCADE, related_name="origins")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("organisation__position", "id")
        constraints = [
            models.UniqueConstraint(fields=("way", "organisation"), name="ways_an_origin_counts_once"),
        ]

    def __str__(self) -> str:
        return f"{self.way}: {self.organisation}"


class Workshop(Row):
    """A workshop while it is held: which topic the room looks at, and how many phones have proposed.

    code: by which phones join. asked: how often phones were asked; asking: whether they are just now; phones:
    how many gave a proposal on the topic that is looked at since shown_at. No phone, cookie or person here.
    """

    code = models.CharField(max_length=12, unique=True)
    begun_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)
    asked = models.PositiveSmallIntegerField(default=0)
    asking = models.BooleanField(default=False)
    phones = models.PositiveIntegerField(default=0)
    present = models.ForeignKey(Topic, models.SET_NULL, null=True, related_name="+")
    shown_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-begun_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("partnership",), condition=models.Q(ended_at=None), name="ways_one_workshop_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(asking=False) | models.Q(ended_at=None, present__isnull=False),
                name="ways_asks_about_what_is_looked_at",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class Suggestion(Row):
    """What one phone proposes for the topic that the room looks at: of nobody, and gone with the next topic.

    organisation: whose way, where one partner’s is taken. on_wall: whether the room reads its words.
    """

    workshop = models.ForeignKey(Workshop, models.CASCADE, related_name="suggestions")
    kind = models.CharField(max_length=5, choices=Kind)
    organisation = models.ForeignKey(Organisation, models.CASCADE, null=True, related_name="+")
    words = models.CharField(max_length=200, blank=True)
    on_wall = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind=Kind.ADOPT) ^ models.Q(organisation=None),
                name="ways_one_partners_way_is_named",
            ),
        ]

    def __str__(self) -> str:
        return self.words or self.get_kind_display()

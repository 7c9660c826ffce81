"""What is asked, of whom, and when. Nothing here knows who answered, or what."""

from django.db import models

from accord.foundations import clock
from accord.mechanisms.rounds.questionnaires.audience import Audience
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, RoundState
from accord.mechanisms.rounds.questionnaires.scales import HOW_OFTEN, SCALES, Scale
from accord.partnership.models import Organisation, Person, Row
from accord.partnership.programme.models import Entry
from accord.partnership.rules import LOWEST_MINIMUM
from accord.standards.models import Behaviour, Charter


class OwnQuestionnaire(Row):
    """A questionnaire of the partnership, over all its versions. begun_from: a shipped instrument, or ""."""

    title = models.CharField(max_length=120)
    begun_from = models.CharField(max_length=30, blank=True)

    class Meta:
        ordering = ("title", "id")

    def __str__(self) -> str:
        return self.title


class Version(Row):
    """What a questionnaire asks: `document.Document` as JSON. Once a round uses it, it is frozen.

    revisions: how often each clause of it was written anew, by the key of the clause.
    """

    questionnaire = models.ForeignKey(OwnQuestionnaire, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    content = models.JSONField()
    revisions = models.JSONField(default=dict)
    frozen_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("questionnaire", "-number")
        constraints = [
            models.UniqueConstraint(
                fields=("questionnaire", "number"), name="questionnaires_version_number_once"
            ),
            models.UniqueConstraint(
                fields=("questionnaire",),
                condition=models.Q(frozen_at=None),
                name="questionnaires_one_version_written",
            ),
        ]

    def __str__(self) -> str:
        return self.questionnaire.title


class FormerClause(Row):
    """What a clause of a version said at one of its revisions, before somebody wrote it anew."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="former_clauses")
    clause = models.CharField(max_length=60)
    revision = models.PositiveIntegerField()
    words = models.JSONField()
    replaced_at = models.DateTimeField(default=clock.now)
    replaced_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-revision",)
        constraints = [
            models.UniqueConstraint(
                fields=("version", "clause", "revision"), name="questionnaires_revision_once"
            ),
        ]


class Round(Row):
    """A questionnaire put to an audience for a time; frozen once it is before the partners."""

    title = models.CharField(max_length=120)
    # Null: of a trial, which asks about behaviours that stand in no charter yet.
    charter = models.ForeignKey(Charter, models.PROTECT, null=True, related_name="+")
    state = models.CharField(
        max_length=10, choices=[(state, state) for state in RoundState], default=RoundState.DRAFT
    )
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    minimum = models.PositiveSmallIntegerField(default=LOWEST_MINIMUM)
    # By what results are cut beside everyone together: rules.RoundCut.
    cuts = models.JSONField(default=list)
    # Who stands together under one name: [{"cut": ..., "name": ..., "members": [ids], "called": [...]}].
    together = models.JSONField(default=list)
    # What teams, or groups of raters, were called when it opened: it goes on showing them so (decision 0068).
    called = models.JSONField(default=dict)
    # {"organisations": [ids] | null, "tiers": [...] | null}; null means all. With "listed": true only those
    # are asked who stand on a list of the room above.
    audience = models.JSONField(default=dict)
    comment_question = models.CharField(max_length=300, blank=True)
    # What kind of statements it asks: the charter's, or the name of what a room above asks.
    questionnaire = models.CharField(max_length=40, default=CHARTER)
    # The version of the partnership's own questionnaire that it asks, if it asks one.
    version = models.ForeignKey(Version, models.PROTECT, null=True, related_name="rounds")
    # In which languages it is asked, beside that of the text that partners agree to; [] for that one only.
    languages = models.JSONField(default=list)
    # What is not of a statement in these languages: {"pl": {"rather_not_say": ..., "comment_question": ...,
    # "words": {text: ...}}}; the last are those of the charter, as the partnership says them.
    translations = models.JSONField(default=dict)
    # Open questions beside the comment: [{"key": ..., "text": ..., "translations": {"pl": ...}}].
    open_questions = models.JSONField(default=list)
    terms_hash = models.CharField(max_length=64, blank=True)
    launched_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    # Whom its opening would have overloaded, so that it ended: [{"person": id, "minutes": n, "cap": n}].
    overloaded = models.JSONField(default=list)
    # Whom it is about, if it is leader feedback, and who reads its report first; None for all other rounds.
    subject = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    guide = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    # Where a round was held that was brought here; "" for our own.
    source = models.CharField(max_length=80, blank=True)
    # Held by those in a room before partners had agreed to it: seen there only, and gone after a day.
    trial = models.BooleanField(default=False)

    class Meta:
        ordering = ("-opens_at", "id")
        indexes = [models.Index(fields=("state", "closes_at"), name="questionnaires_round_due")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_at__gt=models.F("opens_at")),
                name="questionnaires_closes_after_opening",
            ),
            models.CheckConstraint(
                condition=models.Q(minimum__gte=LOWEST_MINIMUM), name="questionnaires_minimum_never_lower"
            ),
            models.CheckConstraint(
                condition=models.Q(subject=None) | models.Q(guide__isnull=False),
                name="questionnaires_about_somebody_with_a_guide",
            ),
            models.CheckConstraint(
                condition=models.Q(state=RoundState.BROUGHT) ^ models.Q(source=""),
                name="questionnaires_brought_from_somewhere",
            ),
            models.CheckConstraint(
                condition=models.Q(charter__isnull=False) | models.Q(trial=True),
                name="questionnaires_about_a_charter",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Announcement(Row):
    """A round that keeps to what was agreed in advance, told to every partner before it opens.

    entry: of the programme of the year; or cover_*: another agreement, by kind and id (`covering`).
    stopped_*: the partner that stopped it, through whom, and why; the round is a draft again then.
    """

    round = models.ForeignKey(Round, models.CASCADE, related_name="announcements")
    entry = models.ForeignKey(Entry, models.PROTECT, null=True, related_name="+")
    cover_kind = models.CharField(max_length=40, blank=True)
    cover_id = models.UUIDField(null=True)
    announced_at = models.DateTimeField(default=clock.now)
    stopped_at = models.DateTimeField(null=True)
    stopped_for = models.CharField(max_length=120, blank=True)
    stopped_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = ("-announced_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("round",), condition=models.Q(stopped_at=None), name="questionnaires_announced_once"
            ),
            models.UniqueConstraint(
                fields=("entry",), condition=models.Q(stopped_at=None), name="questionnaires_entry_used_once"
            ),
            models.CheckConstraint(
                condition=models.Q(stopped_at=None) ^ ~models.Q(reason=""),
                name="questionnaires_stopped_with_a_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(entry__isnull=False, cover_kind="", cover_id=None)
                | (models.Q(entry=None, cover_id__isnull=False) & ~models.Q(cover_kind="")),
                name="questionnaires_announced_under_one_agreement",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.round} · {self.entry or self.cover_kind}"


class Section(Row):
    """A page of at most seven statements."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="sections")
    title = models.CharField(max_length=300)
    introduction = models.TextField(blank=True)
    # {"pl": {"title": ..., "introduction": ...}}.
    translations = models.JSONField(default=dict)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("position", "id")
        constraints = [
            models.UniqueConstraint(fields=("round", "position"), name="questionnaires_section_place_once"),
        ]

    def __str__(self) -> str:
        return self.title


class Item(Row):
    """One statement as it is asked: a behaviour of the charter, one of the core eight, or a room’s own."""

    section = models.ForeignKey(Section, models.CASCADE, related_name="items")
    key = models.CharField(max_length=100)
    text = models.CharField(max_length=400)
    scale_key = models.CharField(max_length=20, default=HOW_OFTEN.key)
    # A scale of the questionnaire's own: {"question": ..., "labels": [...], "directed": true}; {} for ours.
    own_scale = models.JSONField(default=dict)
    # Agreeing with it is unfavourable: it is asked as worded, and turned at close.
    reversed = models.BooleanField(default=False)
    # The named scale to which it belongs, such as "Trust", or "".
    construct = models.CharField(max_length=60, blank=True)
    # Of a mirror item, the organisation it is about.
    about = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    # Who is asked it, of those whom the round asks: audience.Audience as JSON; {} means all of them.
    audience = models.JSONField(default=dict)
    # What is asked after a low answer, in confidence like the answer; "" for nothing.
    follow_up = models.CharField(max_length=300, blank=True)
    # {"pl": {"text": ..., "follow_up": ..., "question": ..., "labels": [...]}}.
    translations = models.JSONField(default=dict)
    behaviour = models.ForeignKey(Behaviour, models.PROTECT, null=True, related_name="+")
    core_step = models.CharField(max_length=20, blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("section__position", "position", "id")
        constraints = [
            models.UniqueConstraint(fields=("section", "key"), name="questionnaires_item_once"),
            models.CheckConstraint(
                condition=models.Q(behaviour=None) | models.Q(core_step=""),
                name="questionnaires_item_is_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def scale(self) -> Scale:
        if not self.own_scale:
            return SCALES[self.scale_key]
        return Scale(
            self.scale_key,
            tuple(self.own_scale["labels"]),
            self.own_scale["question"],
            self.own_scale["directed"],
        )

    @property
    def asked_of(self) -> Audience:
        return Audience.from_json(self.audience)

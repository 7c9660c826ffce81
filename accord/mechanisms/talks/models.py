"""A talk about a result, who comes, and its points: each ends in an undertaking or a decision not to act."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models.functions import Lower

from accord.foundations import clock
from accord.mechanisms.rounds.publishing.models import Result
from accord.mechanisms.talks.rules import USUAL_MINUTES, Cause, Decision, PointKind, TalkState
from accord.mechanisms.undertakings.models import Undertaking
from accord.partnership.models import Person, Row


class Talk(Row):
    """The partnership talks about one result, once, in a session.

    begins, lasts: at what time of that day, where the partnership is, and for how many minutes; older talks
    have no time. invitation: how often people were invited; a later one replaces the one before.
    called_off_at: the session is not held, and a new day is still to be chosen. minutes_sent_at: when the
    minutes last went to those who came.
    """

    result = models.OneToOneField(Result, models.PROTECT, related_name="+")
    held_on = models.DateField()
    begins = models.TimeField(null=True)
    lasts = models.PositiveSmallIntegerField(default=USUAL_MINUTES)
    place = models.CharField(max_length=160, blank=True)
    call_link = models.URLField(max_length=400, blank=True)
    facilitator = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    invitation = models.PositiveSmallIntegerField(default=0)
    called_off_at = models.DateTimeField(null=True)
    minutes_sent_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, choices=TalkState, default=TalkState.OPEN)
    opened_at = models.DateTimeField(default=clock.now)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-opened_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state=TalkState.OPEN, closed_at=None)
                | models.Q(state=TalkState.CLOSED, closed_at__isnull=False),
                name="talks_closed_has_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return str(self.result)

    @property
    def span(self) -> tuple[datetime, datetime] | None:
        """When it begins and ends, where the partnership is; None while it has no time."""
        if self.begins is None:
            return None
        begins = datetime.combine(self.held_on, self.begins, self.partnership.zone)
        return begins, begins + timedelta(minutes=self.lasts)


class Attendance(Row):
    """Somebody is to come to a talk. invited: has the calendar entry. came: was there, as the minutes say."""

    talk = models.ForeignKey(Talk, models.CASCADE, related_name="attendances")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    invited = models.BooleanField(default=False)
    came = models.BooleanField(default=True)

    class Meta:
        ordering = ("person__family_name", "person__given_name", "id")
        constraints = [
            models.UniqueConstraint(fields=("talk", "person"), name="talks_comes_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.talk}"


class Forum(Row):
    """A board or meeting to which the partnership takes what behaviour alone does not mend."""

    name = models.CharField(max_length=120)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.UniqueConstraint(
                "partnership",
                Lower("name"),
                condition=models.Q(ended_at=None),
                name="talks_forum_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class RaisedPoint(Row):
    """A point that somebody raised between rounds; it stays until a talk has decided it, or it is set aside.

    raised_by: None where it came through the facilitator; then nothing says who raised it, and it is there
    for the facilitator alone until passed on. set_aside: why it is not talked about.
    """

    sentence = models.CharField(max_length=300)
    raised_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    raised_on = models.DateField()
    passed_on = models.BooleanField(default=False)
    set_aside = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("raised_on", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(raised_by=None) | models.Q(passed_on=True),
                name="talks_only_what_has_no_name_is_passed_on",
            ),
        ]

    def __str__(self) -> str:
        return self.sentence


_ACTS = models.Q(decision=Decision.UNDERTAKING, undertaking__isnull=False, reason="")
_DOES_NOT_ACT = models.Q(decision=Decision.NOT_TO_ACT, undertaking=None) & ~models.Q(reason="")
_READ = ~models.Q(reading="") & ~models.Q(cause="")
_OPEN = models.Q(decision="", undertaking=None, reason="")


class TalkingPoint(Row):
    """One thing to talk about. `reading`: what the talk agreed that it means.

    forum, forum_on: where a cause outside of behaviour is taken, and by which day. raised: what it was before
    it stood on the agenda, where somebody raised it between rounds. dots: how many the phones of the present
    voting gave it, all together.
    """

    talk = models.ForeignKey(Talk, models.CASCADE, related_name="points")
    item_key = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=10, choices=PointKind)
    sentence = models.CharField(max_length=300)
    position = models.PositiveSmallIntegerField()
    reading = models.TextField(blank=True)
    cause = models.CharField(max_length=20, choices=Cause, blank=True)
    decision = models.CharField(max_length=20, choices=Decision, blank=True)
    reason = models.TextField(blank=True)
    undertaking = models.OneToOneField(Undertaking, models.PROTECT, null=True, related_name="+")
    forum = models.ForeignKey(Forum, models.PROTECT, null=True, related_name="+")
    forum_on = models.DateField(null=True)
    dots = models.PositiveIntegerField(default=0)
    raised = models.OneToOneField(RaisedPoint, models.PROTECT, null=True, related_name="point")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("position", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("talk", "item_key"), condition=~models.Q(item_key=""), name="talks_statement_once"
            ),
            models.CheckConstraint(
                condition=_OPEN | (_READ & (_ACTS | _DOES_NOT_ACT)), name="talks_decided_one_way_or_the_other"
            ),
            models.CheckConstraint(
                condition=models.Q(forum=None, forum_on=None)
                | models.Q(forum__isnull=False, forum_on__isnull=False),
                name="talks_forum_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.sentence


class Live(Row):
    """A talk while it is held: what the room looks at, and how many phones have given their dots.

    code: by which phones join. voting: how often dots were asked for; voters: how many phones gave theirs in
    the latest voting. No phone, no cookie and no person stands here.
    """

    talk = models.OneToOneField(Talk, models.CASCADE, related_name="live")
    code = models.CharField(max_length=12, unique=True)
    begun_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)
    voting = models.PositiveSmallIntegerField(default=0)
    is_voting = models.BooleanField(default=False)
    voters = models.PositiveIntegerField(default=0)
    present = models.ForeignKey(TalkingPoint, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ("begun_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_voting=False) | models.Q(ended_at=None, present=None, voting__gt=0),
                name="talks_votes_while_it_is_held",
            ),
        ]

    def __str__(self) -> str:
        return str(self.talk)

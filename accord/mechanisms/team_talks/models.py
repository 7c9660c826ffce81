"""The cards of a result, and what each team made of its own. No row here is of one person's words."""

from django.db import models
from django.db.models import Q

from accord.foundations import clock
from accord.mechanisms.rounds.publishing.models import Result
from accord.mechanisms.undertakings.models import Undertaking
from accord.partnership.models import Organisation, Person, Row, Team
from accord.partnership.rules import Tier


class Cards(Row):
    """The cards of one result, one for each team. due: by when they talk. ended_at: nobody is asked since."""

    result = models.OneToOneField(Result, models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(default=clock.now)
    due = models.DateField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-sent_at", "id")

    def __str__(self) -> str:
        return str(self.result)

    @property
    def is_open(self) -> bool:
        return self.ended_at is None


_OPEN = Q(held_on=None, held_by=None, reading="", undertaking=None, reason="")
_ACTS = Q(undertaking__isnull=False, reason="")
_DOES_NOT_ACT = Q(undertaking=None) & ~Q(reason="")


class TeamTalk(Row):
    """One team: who leads its talk, and what came of it: a reading, and one thing it will do, or why none.

    team: null for the people of an organisation who are in no team. above: the team to which it belongs.
    leader: null where nobody leads up to the top: then it is the steward's.
    together_with: with whom this team would talk; they do where each names the other.
    undertaking: of two teams that talked together, both have the same.
    letters, letter_on: how often its leader was asked by letter, and when last.
    """

    cards = models.ForeignKey(Cards, models.CASCADE, related_name="talks")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    above = models.ForeignKey("self", models.SET_NULL, null=True, related_name="below")
    level = models.PositiveSmallIntegerField()
    leader = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    together_with = models.ForeignKey("self", models.SET_NULL, null=True, related_name="asked_by")
    held_on = models.DateField(null=True)
    held_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    reading = models.TextField(blank=True)
    undertaking = models.ForeignKey(Undertaking, models.PROTECT, null=True, related_name="+")
    reason = models.TextField(blank=True)
    letters = models.PositiveSmallIntegerField(default=0)
    letter_on = models.DateField(null=True)

    class Meta:
        ordering = ("level", "team__name", "id")
        constraints = [
            models.UniqueConstraint(fields=("cards", "team"), name="team_talks_team_once"),
            models.UniqueConstraint(
                fields=("cards", "organisation"), condition=Q(team=None), name="team_talks_organisation_once"
            ),
            models.CheckConstraint(
                condition=Q(team=None, organisation__isnull=False) | Q(team__isnull=False, organisation=None),
                name="team_talks_of_a_team_or_an_organisation",
            ),
            models.CheckConstraint(
                condition=_OPEN | (Q(held_on__isnull=False) & ~Q(reading="") & (_ACTS | _DOES_NOT_ACT)),
                name="team_talks_talked_and_decided",
            ),
        ]

    def __str__(self) -> str:
        return str(self.team or self.organisation)

    @property
    def whose(self) -> Organisation | None:
        """The organisation whose team this is; None of a joint one."""
        found: Organisation | None = self.team.organisation if self.team else self.organisation
        return found


class Counted(Row):
    """How many people count in a team, by organisation and tier: as of today, and in the end as of then."""

    talk = models.ForeignKey(TeamTalk, models.CASCADE, related_name="counted")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    tier = models.CharField(max_length=16, choices=Tier)
    people = models.PositiveIntegerField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=("talk", "organisation", "tier"), name="team_talks_counted_once"),
        ]

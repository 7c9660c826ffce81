"""The two sides of the ballot: the roster side knows people, the answer side none. Nothing joins them.

On the answer side there is no date, no sequence, no foreign key, no address, browser, language or duration;
`tests/test_schema.py` asserts it. Every table is emptied of answers at close.
"""

from secrets import token_bytes
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from accord.foundations.scope import PartnershipRow
from accord.mechanisms.rounds.ballot.payload import GROUP_LENGTH
from accord.mechanisms.rounds.ballot.reminding import MOST
from accord.mechanisms.rounds.ballot.rules import Outcome
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.mechanisms.rounds.questionnaires.reporting import Place
from accord.partnership.models import Organisation, Person, Row, Team
from accord.partnership.rules import Tier


def random_id() -> UUID:
    """Return 16 random bytes: unlike a version 7 identifier, they say nothing of time or order."""
    return UUID(bytes=token_bytes(16))


# The roster side: knows people


class Invitation(Row):
    """One person asked to answer one round, with the organisation, tier and team where the answer counts.

    The token itself is stored nowhere. That a person responded is known; when is not.
    """

    round = models.ForeignKey(Round, models.PROTECT, related_name="+")
    # Null: the second invitation of somebody who was on record twice.
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    tier = models.CharField(max_length=16, choices=Tier)
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    # In a round about one person the group of raters, which then is all that says where the answers count.
    group = models.CharField(max_length=GROUP_LENGTH, blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    responded = models.BooleanField(default=False)
    # Answers by a card drawn from a hat: then no link opens this, and nobody knows whether it was answered.
    by_card = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=("round", "person"), name="ballot_one_invitation_each"),
            models.CheckConstraint(
                condition=Q(by_card=False) | Q(responded=False), name="ballot_by_card_or_by_link"
            ),
        ]
        # Answering pages count who was asked in each place: from this index alone.
        indexes = [
            models.Index(
                fields=("partnership", "round", "organisation", "tier", "team"),
                name="ballot_invitation_place",
            ),
        ]

    @property
    def place(self) -> Place:
        return Place(self.organisation_id, self.tier, self.team_id)


class CardsForAll(Row):
    """Everybody of an organisation draws a card in a round, those with an e-mail address too."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=("round", "organisation"), name="ballot_cards_for_all_once"),
        ]


class Hat(Row):
    """So many people of one place who answer one round by a card, and draw it from among as many.

    organisation, tier, team: no more of a place than the cuts of the round need.
    """

    round = models.ForeignKey(Round, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    tier = models.CharField(max_length=16, choices=Tier, blank=True)
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    people = models.PositiveIntegerField()

    class Meta:
        ordering = ("id",)

    @property
    def place(self) -> Place:
        return Place(self.organisation_id, self.tier, self.team_id)


class Card(Row):
    """A card with a code: good for one answer in the place of its hat, given by nobody knows whom.

    used_from: what follows from the secret of the phone that sent the answers, until the close; so that this
    phone finds its receipt, and no other one learns that the card was used. replaced: its sheet was drawn
    anew; used or not, so that this says nothing either. Nothing leads from a card to a person.
    """

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    hat = models.ForeignKey(Hat, models.PROTECT, related_name="+")
    code_hash = models.CharField(max_length=64, unique=True)
    responded = models.BooleanField(default=False)
    used_from = models.CharField(max_length=64, blank=True)
    replaced = models.BooleanField(default=False)

    class Meta:
        ordering = ("code_hash",)
        constraints = [
            models.CheckConstraint(
                condition=Q(used_from="") | Q(responded=True), name="ballot_card_used_from_a_phone"
            ),
        ]

    @property
    def round(self) -> Round:
        return self.hat.round

    @property
    def round_id(self) -> UUID:
        found: UUID = self.hat.round_id
        return found

    @property
    def team_id(self) -> UUID | None:
        return self.hat.place.team

    @property
    def place(self) -> Place:
        return self.hat.place


class RoundKey(Row):
    """The public key to which a round's answers are sealed. Its private key is never here."""

    round = models.OneToOneField(Round, models.PROTECT, related_name="+")
    public_key = models.BinaryField(max_length=32)
    # The number of answers and of those who responded differed at close; said once in the log.
    close_refused = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)


class DailyParticipation(Row):
    """How many of an organisation had answered on a day, at least: in steps of five, from ten invited on."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    day = models.DateField()
    at_least = models.PositiveIntegerField()

    class Meta:
        ordering = ("day", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("round", "organisation", "day"), name="ballot_participation_once_a_day"
            ),
            models.CheckConstraint(
                condition=Q(at_least=F("at_least") / 5 * 5), name="ballot_participation_in_steps_of_five"
            ),
        ]


class Reminder(Row):
    """Everybody who had not answered a round was reminded, as the first, second or third time. Never who."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    sent_at = models.DateTimeField()

    class Meta:
        ordering = ("number",)
        constraints = [
            models.UniqueConstraint(fields=("round", "number"), name="ballot_reminder_once"),
            models.CheckConstraint(
                condition=Q(number__gte=1) & Q(number__lte=MOST), name="ballot_reminders_three_at_most"
            ),
        ]


class Destruction(Row):
    """The keys of a round were destroyed: nothing sealed for it can ever be opened again.

    copies: names of the key copies that were made and have to be destroyed where they are kept.
    """

    round = models.OneToOneField(Round, models.PROTECT, related_name="+")
    destroyed_at = models.DateTimeField()
    copies = models.JSONField(default=list)

    class Meta:
        ordering = ("-destroyed_at", "id")


class KeyCopy(Row):
    """A copy of a round's keys that was made: a file, encrypted to the recovery key, away from the site."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="+")
    name = models.CharField(max_length=100, unique=True)
    sha256 = models.CharField(max_length=64)
    # The public half of the recovery key that opens it, as hexadecimal digits.
    recovery_key = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("made_at", "name")


class Restoration(Row):
    """What became of a round that was open, or about to, when the site came back from a backup.

    taken_at: the moment of that backup; what was answered later is lost.
    """

    round = models.OneToOneField(Round, models.PROTECT, related_name="+")
    taken_at = models.DateTimeField()
    outcome = models.CharField(max_length=16, choices=[(outcome, outcome) for outcome in Outcome])

    class Meta:
        ordering = ("id",)


# The answer side: knows no people


class Draft(PartnershipRow):
    """Answers begun and not sent, readable with the token only. Deleted when they are sent, and at close."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    round_id = models.UUIDField(db_index=True)
    place = models.CharField(max_length=64, unique=True)
    ciphertext = models.BinaryField()


class BoxItem(PartnershipRow):
    """One sealed set of answers. Exists only while its round is open."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    round_id = models.UUIDField(db_index=True)
    ciphertext = models.BinaryField()


class Receipt(PartnershipRow):
    """The words by which somebody finds that the own answers were counted; stored sorted, at close."""

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    round_id = models.UUIDField(db_index=True)
    words = models.CharField(max_length=80)

    class Meta:
        ordering = ("words",)

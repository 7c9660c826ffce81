"""Opening a round: its keys, one invitation for each person asked, and their letters."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accord.agreement.rules import text_hash
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.outbox.services import letters_post
from accord.mechanisms.rounds.ballot import tokens
from accord.mechanisms.rounds.ballot.models import Invitation, RoundKey
from accord.mechanisms.rounds.keys import keystore, places
from accord.mechanisms.rounds.questionnaires import announcing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.overload import burden
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.partnership.budget.rules import Load
    from accord.partnership.selectors import InPost

areas.area("ballot", _("Rounds"))
kinds.kind("ballot.launched", _("“{about}” opened: {invited} people were asked."))
kinds.kind("ballot.reminded", _("{actor} reminded everybody who had not answered “{about}” yet."))

BATCH = 500


@transaction.atomic
def round_open(round_id: UUID, *, actor: Actor) -> None:
    """Open a round that every partner has agreed to; safe to repeat.

    No letter is posted before a dummy was sealed and opened with this round's keys. A round that cannot be
    kept as agreed, or would overload somebody (law 6), does not open, and the log says why. Raises
    KeysBesideBackup: then it waits, and `accord check` says what to put right.
    """
    round = questionnaires.round_locked(round_id)
    access.require(actor, "ballot.launch", round)
    if round.state != RoundState.READY or round.opens_at > clock.now():
        return
    audience = questionnaires.audience(round)
    hindrance, overloaded = _hindrance(round, audience)
    if hindrance:
        rounds.round_end(round=round, reason=hindrance, overloaded=overloaded, actor=actor)
        keystore.keys_destroyed(round.id)
        return
    places.check_apart()
    secrets = keystore.keys_made(round.id)
    key = RoundKey.objects.create(
        partnership_id=round.partnership_id, round=round, public_key=secrets.public_key
    )
    keystore.keys_proved(round.id, bytes(key.public_key))
    invitations = _invite(round, audience, secrets)
    _post("ballot.invitation", round, invitations)
    rounds.round_mark_open(round=round, actor=actor)
    audit.record("ballot.launched", actor=actor, about=round, invited=len(invitations))


@transaction.atomic
def reminders_post(*, round: "Round", actor: Actor) -> None:
    """Remind everybody who has not answered, once a day at most; nobody is told who or how many they are."""
    access.require(actor, "ballot.remind", round)
    if not questionnaires.takes_answers(round.id, clock.now()):
        raise Refused(_("This round is not open, so there is nobody to remind."))
    waiting = Invitation.objects.filter(round=round, responded=False).select_related("person")
    _post("ballot.reminder", round, list(waiting), occasion=partnership.today().isoformat())
    audit.record("ballot.reminded", actor=actor, about=round)


def _hindrance(round: "Round", audience: "Sequence[InPost]") -> "tuple[str, Sequence[Load]]":
    """Return why a round cannot open as agreed, or nothing; and whom it would overload, if that is why."""
    if reason := _broken(round, audience):
        return reason, ()
    overloaded = burden(round, partnership.today(), beside_begun=True).overloaded
    if not overloaded:
        return "", ()
    words = ngettext(  # without names: they would stand in the log for good
        "it would have asked {count} person for more minutes than is agreed",
        "it would have asked {count} people for more minutes than is agreed",
        len(overloaded),
    )
    return words.format(count=len(overloaded)), overloaded


def _broken(round: "Round", audience: "Sequence[InPost]") -> str:
    """Return what is no longer as the partners have agreed, or nothing."""
    if round.closes_at <= clock.now():
        return say("its time had passed")
    if text_hash(questionnaires.terms(round.id)) != round.terms_hash:
        return say("its terms are no longer those that were agreed")
    if not audience:
        return say("nobody was in post to be asked")
    return announcing.hindrance(round)


def _invite(round: "Round", audience: "Sequence[InPost]", secrets: keystore.RoundSecrets) -> list[Invitation]:
    """Invite each person of the audience, with organisation, tier and team of the main assignment."""
    invitations = [
        Invitation(
            partnership_id=round.partnership_id,
            round=round,
            person=found.person,
            organisation_id=found.assignment.organisation_id,
            tier=found.assignment.tier,
            team_id=found.assignment.team_id,
        )
        for found in audience
    ]
    for invitation in invitations:
        invitation.token_hash = tokens.token_hash(tokens.token_for(secrets.token_key, invitation.id))
    return Invitation.objects.bulk_create(invitations, batch_size=BATCH)


def _post(kind: str, round: "Round", invitations: list[Invitation], occasion: str = "") -> None:
    """Post a letter to each who has an address; its text, and the link, are written when it is sent."""
    to = [(found.person.email, found.id) for found in invitations if found.person and found.person.email]
    letters_post(kind=kind, partnership_id=round.partnership_id, to=to, occasion=occasion)

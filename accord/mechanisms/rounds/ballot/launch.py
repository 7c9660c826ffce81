"""Opening a round: its keys, one invitation for each person asked, and their letters."""

from secrets import token_hex
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
from accord.foundations.outbox.services import letters_post
from accord.mechanisms.rounds.ballot import hats, sites, tokens
from accord.mechanisms.rounds.ballot.models import Invitation, RoundKey
from accord.mechanisms.rounds.keys import keystore, places
from accord.mechanisms.rounds.questionnaires import announcing, subjects
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
    raters = subjects.raters(round)
    audience = subjects.raters_in_post(round) if round.subject_id else questionnaires.audience(round)
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
    invitations = _invite(round, audience, secrets, raters)
    hats.hats_fill(round, invitations)
    _post(round, invitations)
    rounds.round_mark_open(round=round, actor=actor, called=raters.groups)
    audit.record("ballot.launched", actor=actor, about=round, invited=len(invitations))


def _hindrance(round: "Round", audience: "Sequence[InPost]") -> "tuple[str, Sequence[Load]]":
    """Return why a round cannot open as agreed, or nothing; and whom it would overload, if that is why."""
    if reason := _broken(round, audience):
        return reason, ()
    if round.subject_id is not None:
        return "", ()  # reviews are agreed apart from the cap (law 6)
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
    if round.subject_id is not None and len(audience) < subjects.FEWEST_RATERS:
        return say("too few of its raters were in post to be asked")
    return announcing.hindrance(round)


def _invite(
    round: "Round", audience: "Sequence[InPost]", secrets: keystore.RoundSecrets, raters: subjects.Raters
) -> list[Invitation]:
    """Invite each person of the audience, with organisation, tier and team of the main assignment; each rater
    with the group.

    Who has no e-mail address, or is of a site that draws cards, gets no link: nothing opens that invitation.
    """
    for_all = sites.all_draw(round)
    invitations = [
        Invitation(
            partnership_id=round.partnership_id,
            round=round,
            person=found.person,
            organisation_id=found.assignment.organisation_id,
            tier=found.assignment.tier,
            team_id=found.assignment.team_id,
            group=raters.people.get(found.person.id, ""),
            by_card=sites.draws(found, for_all),
        )
        for found in audience
    ]
    for invitation in invitations:
        token = tokens.token_for(secrets.token_key, invitation.id)
        invitation.token_hash = token_hex(32) if invitation.by_card else tokens.token_hash(token)
    return Invitation.objects.bulk_create(invitations, batch_size=BATCH)


def _post(round: "Round", invitations: list[Invitation]) -> None:
    """Post a letter to each who has an address; its text, and the link, are written when it is sent."""
    to = [(found.person.email, found.id) for found in invitations if found.person and not found.by_card]
    letters_post(kind="ballot.invitation", partnership_id=round.partnership_id, to=to)

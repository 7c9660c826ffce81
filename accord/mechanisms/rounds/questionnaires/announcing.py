"""A round of the programme of the year: announced to every partner seven days ahead, stopped by any of them.

Every partner has agreed to the programme; so a round that keeps to it is ready without asking each anew. The
launch still checks its terms by their hash, and that it was announced in time under a programme in force.
Likewise a round that carries out another agreement of all partners, which a room above keeps (`covering`).
"""

from typing import TYPE_CHECKING, Any, Unpack
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from accord.agreement.rules import text_hash
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.outbox.services import letters_post
from accord.foundations.unique import only_one
from accord.mechanisms.rounds.questionnaires import selectors, services
from accord.mechanisms.rounds.questionnaires.beside import any_beside
from accord.mechanisms.rounds.questionnaires.covering import cover_of
from accord.mechanisms.rounds.questionnaires.models import Announcement
from accord.mechanisms.rounds.questionnaires.overload import check_time
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, RoundState
from accord.partnership import selectors as partnership
from accord.partnership.programme import selectors as programme
from accord.partnership.programme.rules import AHEAD, Planned, departures
from accord.standards import selectors as standards

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.mechanisms.rounds.questionnaires.rules import Questionnaire
    from accord.partnership.programme.models import Entry

LETTER = "rounds.announced"
DEPARTS = _("It does not keep to the programme of the year: every partner has to agree to it.")

kinds.kind(
    "rounds.announced",
    _("{actor} announced the round “{about}” to every partner: it keeps to the programme of the year."),
)
kinds.kind(
    "rounds.announced_by_itself",
    _("The round “{about}” was announced to every partner: all agreed to it in advance."),
)
kinds.kind("rounds.stopped", _("{actor} stopped the round “{about}” for {partner}: {reason}"))


def entry_followed(round: "Round") -> "Entry | None":
    """Return the entry of the programme in force to which a draft keeps in all, and which is still free."""
    return next((entry for entry in _free(round) if not _departures(round, entry)), None)


def nearest(round: "Round") -> "tuple[Entry, list[str]] | None":
    """Return the entry from which a draft departs least, with the ways in which it does; None without any."""
    found = [(entry, _departures(round, entry)) for entry in _free(round)]
    return min(found, key=lambda each: len(each[1]), default=None)


def planned_entries() -> "list[Entry]":
    """Return the rounds of the programme that may still open, and were not announced yet."""
    return [entry for entry in programme.rounds_planned(partnership.today()) if not _is_used(entry)]


@transaction.atomic
def round_announce(*, round: "Round", actor: Actor) -> Announcement:
    """Announce a round that keeps to the programme of the year; it opens by itself unless a partner stops it.

    Raises Refused where it departs from what every partner agreed to in advance.
    """
    access.require(actor, "rounds.set_up", round)
    locked = selectors.round_locked(round.id)
    if locked.state != RoundState.DRAFT:
        raise Refused(_("This round is settled; only a draft can be announced."))
    in_force = standards.charter_in_force()
    if in_force is None or in_force.id != locked.charter_id:
        raise Refused(_("It asks about a charter that is no longer in force. Set the round up anew."))
    entry = entry_followed(locked)
    if entry is None:
        raise Refused(DEPARTS)
    check_time(locked)
    made = Announcement(
        partnership_id=locked.partnership_id, round=locked, entry=entry, announced_at=clock.now()
    )
    with only_one(DEPARTS):  # another round may be announced for that entry in the same moment
        made.save(force_insert=True)
    locked.state, locked.terms_hash = RoundState.READY, text_hash(selectors.terms(locked.id))
    locked.save(update_fields=["state", "terms_hash"])
    audit.record("rounds.announced", actor=actor, about=locked, terms_hash=locked.terms_hash)
    _tell(made, partnership.parties())
    return made


@transaction.atomic
def round_cover(
    *,
    kind: str,
    cover_id: UUID,
    asks: "Questionnaire",
    together: "Sequence[Mapping[str, Any]]" = (),
    actor: Actor,
    **terms: "Unpack[services.RoundTerms]",
) -> Announcement:
    """Make a round that another agreement of all partners covers, and announce it to every partner.

    kind, cover_id: of that agreement, see `covering`. It opens by itself unless a partner stops it; then it
    is a draft like any other. together: partners that stand under one name, as `covering` found them.
    Raises Denied, Refused.
    """
    access.require(actor, "rounds.run")
    round = services.round_draft_covered(asks=asks, actor=actor, **terms)
    round.together = [dict(each) for each in together]
    round.save(update_fields=["together"])
    check_time(round)
    round.state, round.terms_hash = RoundState.READY, text_hash(selectors.terms(round.id))
    round.save(update_fields=["state", "terms_hash"])
    made: Announcement = Announcement.objects.create(
        partnership_id=round.partnership_id,
        round=round,
        cover_kind=kind,
        cover_id=cover_id,
        announced_at=clock.now(),
    )
    audit.record("rounds.announced_by_itself", actor=actor, about=round, terms_hash=round.terms_hash)
    _tell(made, partnership.parties())
    return made


@transaction.atomic
def round_stop(*, round: "Round", organisation_id: UUID, reason: str, actor: Actor) -> None:
    """Stop an announced round for one partner, before it opens: a draft again, and all read why."""
    access.require(actor, "rounds.stop", organisation_id)
    locked = selectors.round_locked(round.id)
    announced = selectors.announcement_of(locked)
    if locked.state != RoundState.READY or announced is None:
        raise Refused(_("It is not announced any more: it has opened, or was stopped already."))
    if not reason.strip():
        raise Refused(_("Say why you stop it, so that the others can answer."), field="reason")
    partner = partnership.parties()[organisation_id]
    announced.stopped_at, announced.stopped_for = clock.now(), partner
    announced.stopped_by_id, announced.reason = actor.person_id, reason.strip()
    announced.save(update_fields=["stopped_at", "stopped_for", "stopped_by", "reason"])
    locked.state, locked.terms_hash = RoundState.DRAFT, ""
    locked.save(update_fields=["state", "terms_hash"])
    audit.record("rounds.stopped", actor=actor, about=locked, partner=partner, reason=reason.strip())


def hindrance(round: "Round") -> str:
    """Return why an announced round cannot open as was agreed in advance; nothing for all others."""
    announced = selectors.announcement_of(round)
    if announced is None:
        return ""
    if announced.entry is not None and not programme.is_as_agreed(announced.entry.programme):
        return say("the programme of the year to which it kept is no longer in force")
    if announced.entry is None and ((held := cover_of(announced)) is None or not held.stands):
        return say("what every partner agreed to in advance no longer stands")
    if clock.now() < announced.announced_at + AHEAD:
        return say("it was announced less than seven days before")
    return ""


def _free(round: "Round") -> "list[Entry]":
    """The rounds that the programme in force plans for the day of opening and later, and nobody has used.

    The partners agreed in advance to rounds on the charter and the core eight, and to nothing else.
    """
    if round.questionnaire != CHARTER or round.version_id is not None or any_beside(round):
        return []
    opens_on = round.opens_at.astimezone(round.partnership.zone).date()
    found = programme.agreed_on(opens_on)
    if found is None:
        return []
    return [entry for entry in programme.rounds_of(found) if not _is_used(entry)]


def _is_used(entry: "Entry") -> bool:
    return bool(Announcement.objects.filter(entry=entry, stopped_at=None).exists())


def _departures(round: "Round", entry: "Entry") -> list[str]:
    planned = Planned(
        opens_at=round.opens_at,
        opens_on=round.opens_at.astimezone(round.partnership.zone).date(),
        closes_at=round.closes_at,
        organisations=round.audience.get("organisations"),
        cuts=round.cuts,
        minimum=round.minimum,
        comment_question=round.comment_question,
        stands_together=bool(round.together),
    )
    found = departures(planned, entry.allowed, now=clock.now())
    # The words of the charter in another language are agreed to with the round, and by no programme.
    return [*found, *([say("it is asked in more languages")] if round.languages else [])]


def _tell(announced: Announcement, parties: "Mapping[UUID, str]") -> None:
    """Write to everybody who may stop it."""
    addresses = {
        mandate.person.email
        for party_id in parties
        for mandate in partnership.signatories(party_id)
        if mandate.person.email
    }
    letters_post(
        kind=LETTER,
        partnership_id=announced.partnership_id,
        to=[(found, announced.id) for found in sorted(addresses)],
    )

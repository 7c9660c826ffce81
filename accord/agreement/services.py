"""Opening, deciding and ending joint decisions."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import notices
from accord.agreement.effects import effect_named
from accord.agreement.models import Decision, FormerText, Party, Proposal
from accord.agreement.notices import Asked
from accord.agreement.ratified import Ratified
from accord.agreement.rules import FEWEST_PARTIES, State, Vote, outcome, text_hash
from accord.agreement.seal import SEAL
from accord.foundations import access, clock, scope
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.audit.changes import changed
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one

LASTS = timedelta(days=60)
BEFORE_THEM = _("This is before the partners already.")

areas.area("agreement", _("Joint decisions"))
kinds.kind("agreement.opened", _("{actor} put “{about}” before every partner."))
kinds.kind(
    "agreement.reworded",
    _("{actor} changed the text of “{about}”; decisions given so far are void."),
    changes={"text_hash": _("Fingerprint of the text")},
)
kinds.kind("agreement.agreed", _("{actor} agreed to “{about}” for {party}."))
kinds.kind("agreement.declined", _("{actor} declined “{about}” for {party}."))
kinds.kind("agreement.in_force", _("“{about}” came into force: every partner has agreed."))
kinds.kind("agreement.withdrawn", _("{actor} withdrew “{about}”."))
kinds.kind("agreement.lapsed", _("“{about}” lapsed: not every partner had decided in time."))


@transaction.atomic
def proposal_open(
    *,
    subject_id: UUID,
    title: str,
    effect: str,
    parties: Mapping[UUID, str],
    actor: Actor,
    lapses_at: datetime | None = None,
) -> Proposal:
    """Put the canonical text of a subject before all parties (id to name, in the order of display).

    The room that owns the subject checks the right to propose before it calls this.
    Raises Refused where fewer than two parties could decide, or the subject is before them already.
    """
    if len(parties) < FEWEST_PARTIES:
        raise Refused(_("Nothing is shared before two partners have signatories."))
    if Proposal.objects.filter(subject_id=subject_id, effect=effect, state=State.OPEN).exists():
        raise Refused(BEFORE_THEM)
    text = effect_named(effect).text(subject_id)
    now = clock.now()
    proposal = Proposal(
        partnership_id=actor.partnership_id,
        subject_id=subject_id,
        title=title,
        effect=effect,
        text=text,
        text_hash=text_hash(text),
        opened_at=now,
        opened_by=actor.person_id,
        lapses_at=lapses_at or now + LASTS,
    )
    with only_one(BEFORE_THEM):
        proposal.save(force_insert=True)
    Party.objects.bulk_create(
        Party(
            partnership_id=actor.partnership_id,
            proposal=proposal,
            party_id=party_id,
            name=name,
            position=position,
        )
        for position, (party_id, name) in enumerate(parties.items())
    )
    audit.record("agreement.opened", actor=actor, about=proposal, text_hash=proposal.text_hash)
    _ask(proposal, tuple(parties))
    return proposal


@contextmanager
def subject_rewording(*, subject_id: UUID, actor: Actor) -> Iterator[None]:
    """Change the text of a subject within this block: what was decided on the old text is void after it.

    The room that owns the subject writes its words nowhere else, so that no edit can forget this. An open
    proposal is held from the start: who decides meanwhile waits, and is then told that the text has changed.
    """
    with transaction.atomic():
        _open_about(subject_id)
        yield
        for proposal in _open_about(subject_id):
            _reword(proposal, actor)


@transaction.atomic
def proposal_decide(
    *, proposal: Proposal, party_id: UUID, agrees: bool, reason: str = "", seen_hash: str, actor: Actor
) -> Proposal:
    """Decide for one party, on the text that was read (`seen_hash`); the last yes brings it into force.

    Raises Denied without a mandate, Refused where it is settled, decided already, changed since it was
    read, or declined without a reason.
    """
    locked = _locked(id=proposal.id)
    if locked is None:
        raise Refused(_("This proposal is no longer there."))
    if actor.person_id is None:  # Accord itself, whatever it is handed
        raise access.denial("agreement.decide")
    access.require(actor, "agreement.decide", locked)
    party = _party_to_decide(locked, party_id, actor)
    _hold(locked, actor)
    _check_decidable(locked, party, agrees=agrees, reason=reason, seen_hash=seen_hash)
    Decision.objects.create(
        partnership_id=locked.partnership_id,
        party=party,
        text_hash=locked.text_hash,
        agrees=agrees,
        reason=reason.strip(),
        decided_by=actor.person_id,
        decided_by_name=actor.name,
        deputy=party_id in actor.as_deputy,
        decided_at=clock.now(),
    )
    kind = "agreement.agreed" if agrees else "agreement.declined"
    audit.record(kind, actor=actor, about=locked, party=party.name, text_hash=locked.text_hash)
    _settle_if_decided(locked, actor)
    return locked


@transaction.atomic
def proposal_withdraw(*, proposal: Proposal, actor: Actor) -> None:
    """Take a proposal back before it is settled."""
    access.require(actor, "agreement.withdraw", proposal)
    locked = _locked(id=proposal.id, state=State.OPEN)
    if locked is None:
        raise Refused(_("This is settled already."))
    _end(locked, State.WITHDRAWN, actor)
    audit.record("agreement.withdrawn", actor=actor, about=locked)


def proposals_lapse() -> None:
    """End every proposal whose date has passed; a sweep."""
    with scope.off():
        overdue = Proposal.objects.filter(state=State.OPEN, lapses_at__lte=clock.now())
        found = list(overdue.values_list("id", "partnership_id"))
    for proposal_id, partnership_id in found:
        with scope.partnership(partnership_id):
            _lapse(proposal_id, Actor.system(partnership_id))


@transaction.atomic
def _lapse(proposal_id: UUID, actor: Actor) -> None:
    locked = _locked(id=proposal_id, state=State.OPEN)
    if locked is not None:
        _end(locked, State.LAPSED, actor)
        audit.record("agreement.lapsed", actor=actor, about=locked)


def _locked(**lookup: object) -> Proposal | None:
    found: Proposal | None = Proposal.objects.select_for_update().filter(**lookup).first()
    return found


def _open_about(subject_id: UUID) -> list[Proposal]:
    return list(Proposal.objects.select_for_update().filter(subject_id=subject_id, state=State.OPEN))


def _reword(proposal: Proposal, actor: Actor) -> None:
    text = effect_named(proposal.effect).text(proposal.subject_id)
    if text_hash(text) == proposal.text_hash:
        return
    facts = changed({"text_hash": proposal.text_hash}, {"text_hash": text_hash(text)})
    FormerText.objects.create(
        partnership_id=proposal.partnership_id,
        proposal=proposal,
        text=proposal.text,
        text_hash=proposal.text_hash,
        replaced_at=clock.now(),
        replaced_by=actor.person_id,
        replaced_by_name=actor.name,
    )
    proposal.text, proposal.text_hash = text, text_hash(text)
    proposal.save(update_fields=["text", "text_hash"])
    decided = Decision.objects.filter(party__proposal=proposal, void=False)
    again = tuple(decided.values_list("party__party_id", flat=True))
    decided.update(void=True)
    audit.record("agreement.reworded", actor=actor, about=proposal, **facts)
    _ask(proposal, again)


def _hold(proposal: Proposal, actor: Actor) -> None:
    """Lock what may change with this decision, before the log is locked by its first line."""
    holds = effect_named(proposal.effect).holds
    if holds is not None:
        holds(proposal.subject_id, actor)


def _ask(proposal: Proposal, parties: tuple[UUID, ...]) -> None:
    """Let parties be told; of a changed text only those who had decided on the old one."""
    notices.tell(
        Asked(
            proposal_id=proposal.id,
            partnership_id=proposal.partnership_id,
            parties=parties,
            times=proposal.former_texts.count(),
        )
    )


def _party_to_decide(proposal: Proposal, party_id: UUID, actor: Actor) -> Party:
    party: Party | None = proposal.parties.filter(party_id=party_id, party_id__in=actor.mandates).first()
    if party is None:
        raise access.denial("agreement.decide")
    return party


def _check_decidable(proposal: Proposal, party: Party, *, agrees: bool, reason: str, seen_hash: str) -> None:
    if proposal.state != State.OPEN or proposal.lapses_at <= clock.now():
        raise Refused(_("This is settled already; nothing more can be decided."))
    if text_hash(effect_named(proposal.effect).text(proposal.subject_id)) != proposal.text_hash:
        raise Refused(_("The text has changed. Ask the steward to put it before the partners again."))
    if seen_hash != proposal.text_hash:
        raise Refused(
            _("The text has changed since you opened this page. Please read it again before you decide.")
        )
    if party.decisions.filter(void=False).exists():
        raise Refused(_("A decision for this partner has been given already."))
    if not agrees and not reason.strip():
        raise Refused(_("Say why you decline, so that the others can answer."), field="reason")


def _settle_if_decided(proposal: Proposal, actor: Actor) -> None:
    parties = list(proposal.parties.prefetch_related("decisions"))
    votes = [
        Vote(party.party_id, decision.agrees, decision.text_hash)
        for party in parties
        for decision in party.decisions.all()
        if not decision.void
    ]
    state = outcome((party.party_id for party in parties), votes, proposal.text_hash)
    if state == State.DECLINED:
        _end(proposal, state, actor)
    elif state == State.IN_FORCE:
        _bring_into_force(proposal, actor)


def _bring_into_force(proposal: Proposal, actor: Actor) -> None:
    proposal.state, proposal.settled_at = State.IN_FORCE, clock.now()
    proposal.save(update_fields=["state", "settled_at"])
    ratified = Ratified(
        proposal_id=proposal.id,
        partnership_id=proposal.partnership_id,
        subject_id=proposal.subject_id,
        effect=proposal.effect,
        text_hash=proposal.text_hash,
        settled_at=proposal.settled_at,
        seal=SEAL,
    )
    audit.record("agreement.in_force", actor=actor, about=proposal, text_hash=proposal.text_hash)
    try:
        effect_named(proposal.effect).act(ratified, actor)
    except Refused as refused:  # about a field of what was proposed, and of none that whoever decides has
        raise Refused(refused.message) from refused


def _end(proposal: Proposal, state: State, actor: Actor) -> None:
    proposal.state, proposal.settled_at = state, clock.now()
    proposal.save(update_fields=["state", "settled_at"])
    released = effect_named(proposal.effect).released
    if released is not None:
        released(proposal.subject_id, actor)

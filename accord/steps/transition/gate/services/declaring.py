"""The declaration: written, put before every partner, and what happens at once when all have agreed."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.agreement.rules import text_hash
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import joint
from accord.partnership import selectors as partnership
from accord.partnership.people import roster_lock
from accord.steps.transition.gate import announcing, beside, rules, selectors, texts
from accord.steps.transition.gate.models import Declaration
from accord.steps.transition.gate.rules import DECLARE, Way
from accord.steps.transition.gate.services import checks
from accord.steps.transition.transitions import selectors as of_transitions
from accord.steps.transition.transitions import services as transitions
from accord.steps.transition.transitions.rules import Kind

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.mechanisms.cascade.models import Cascade
    from accord.steps.transition.transitions.models import Transition

kinds.kind("gate.declaration_written", _("{actor} wrote what is declared at the gate of “{about}”."))
kinds.kind("gate.declaration_proposed", _("{actor} put the declaration of “{about}” before every partner."))


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationSaid:
    """What is declared, and how the day is marked; see the model `Declaration`."""

    words: str
    held_on: date | None = None
    place: str = ""
    programme: str = ""


@transaction.atomic
def declaration_write(*, transition: "Transition", said: DeclarationSaid, actor: Actor) -> Declaration:
    """Write the declaration, or write it anew while it is a draft. Raises Denied; Refused with the field."""
    access.require(actor, "gate.keep", transition)
    locked = checks.still_to_declare(transition=transition)
    if not said.words.strip():
        raise Refused(_("Write what every partner declares, in your own words."), field="words")
    declaration = selectors.declaration_of(locked) or Declaration(
        partnership_id=actor.partnership_id, transition=locked
    )
    declaration.words, declaration.held_on = said.words.strip(), said.held_on
    declaration.place, declaration.programme = said.place.strip(), said.programme.strip()
    declaration.changed_at = clock.now()
    declaration.save()
    audit.record("gate.declaration_written", actor=actor, about=locked)
    return declaration


@transaction.atomic
def declaration_propose(*, transition: "Transition", actor: Actor) -> "Proposal":
    """Put it before every partner, once each criterion is met or waived. Raises Denied, Refused."""
    access.require(actor, "gate.propose", transition)
    locked = checks.still_to_declare(transition=transition)
    declaration = selectors.declaration_of(locked)
    if declaration is None:
        raise Refused(_("Write the declaration first."))
    if not rules.is_open([each.place for each in selectors.standing_of(locked)]):
        raise Refused(_("The gate opens when each criterion is met, or waived by every partner."))
    if selectors.is_a_waiver_asked(locked):
        raise Refused(_("A waiver is before the partners. It has to be settled first."))
    declaration.way = Way.PROPOSED
    declaration.save(update_fields=["way"])
    audit.record("gate.declaration_proposed", actor=actor, about=locked)
    return agreement.proposal_open(
        subject_id=declaration.id,
        title=texts.declaration_title(declaration),
        effect=DECLARE,
        parties=partnership.parties_to_ask(),
        actor=actor,
    )


@transaction.atomic
def declaration_announce(*, transition: "Transition", actor: Actor) -> "Cascade":
    """Send the words of a declaration down the teams that could not go at once. Raises Denied, Refused."""
    access.require(actor, "gate.propose", transition)
    declaration = selectors.declaration_of(of_transitions.transition_locked(transition.id))
    if declaration is None or declaration.way != Way.IN_FORCE:
        raise Refused(_("Nothing has been declared yet."))
    return announcing.announce(declaration, actor)


def _declare(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed to this very text: the phase changes, and everybody is told, once."""
    declaration = selectors.declaration_locked(ratified.subject_id)
    if declaration.way != Way.PROPOSED or text_hash(texts.declaration(declaration.id)) != ratified.text_hash:
        raise Refused(_("This is not the text that every partner agreed to."))
    declaration.way, declaration.declared_at = Way.IN_FORCE, ratified.settled_at
    declaration.save(update_fields=["way", "declared_at"])
    system = Actor.system(ratified.partnership_id)
    transitions.transition_declare(transition=declaration.transition, at=ratified.settled_at, actor=system)
    phase = texts.PHASES.get(Kind(declaration.transition.kind))
    if phase is not None:
        joint.phase_set(phase=phase, ratified=ratified, actor=actor)
    beside.declared(declaration, system)
    announcing.announce_if_there_is_time(declaration, system)


def _release(declaration_id: UUID, _actor: Actor) -> None:
    """It was declined, withdrawn, or it lapsed: it is a draft again."""
    Declaration.objects.filter(id=declaration_id, way=Way.PROPOSED).update(way=Way.DRAFT)


def _hold(declaration_id: UUID, actor: Actor) -> None:
    """The partnership first, as every act on its phase does; then the transition, then the declaration."""
    roster_lock(actor)
    found = selectors.declaration_with(declaration_id)
    of_transitions.transition_locked(found.transition_id)
    selectors.declaration_locked(declaration_id)


def _where(declaration_id: UUID) -> str:
    found = selectors.declaration_with(declaration_id)
    return address("gate:gate", transition_id=found.transition_id)


effects.register(
    effects.Effect(
        name=DECLARE,
        text=texts.declaration,
        act=_declare,
        released=_release,
        holds=_hold,
        url=_where,
        consequence=_(
            "When every partner agrees, the transition is declared, the phase changes, and everybody is told "
            "in these words and acknowledges them."
        ),
    )
)

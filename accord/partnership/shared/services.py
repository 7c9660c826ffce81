"""Putting a change of what is shared before every partner; and making it so when all have agreed."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.agreement.rules import FEWEST_PARTIES, text_hash
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused, Sentence
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.partnership.people import roster_lock
from accord.partnership.shared import enactments, selectors
from accord.partnership.shared.models import Change
from accord.partnership.shared.rules import HAS_ONE_VALUE, ChangeState, Setting, effect_of
from accord.partnership.shared.wanted import Removal, Wanted

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

ONE_CHANGE = _("A change of this is before the partners already. It has to be settled first.")

areas.area("shared", _("What we own together"))
kinds.kind("shared.change_proposed", _("{actor} proposed to change what we share: “{about}”."))

CONSEQUENCES: dict[Setting, Sentence] = {
    Setting.STEWARD: _("When every partner agrees, this person is the steward from that moment on."),
    Setting.MINIMUM: _("When every partner agrees, this holds for every round that is set up from then on."),
    Setting.CUTS: _("When every partner agrees, this holds for every round that is set up from then on."),
    Setting.BRAND: _("When every partner agrees, every page carries this name and this colour."),
    Setting.YEAR: _("When every partner agrees, our quarters are counted from this month on."),
    Setting.FACILITATOR: _(
        "When every partner agrees, this person can come in until the last day named here."
    ),
    Setting.TRUSTED_PERSON: _(
        "When every partner agrees, this person can come in until the last day named here."
    ),
    Setting.PROGRAMME_OFFICER: _(
        "When every partner agrees, this person can come in until the last day named here."
    ),
    Setting.ADMINISTRATOR: _("When every partner agrees, this person keeps every list from that moment on."),
    Setting.ENDING: _("When every partner agrees, this office ends at that moment."),
    Setting.JOINING: _(
        "When every partner agrees, this organisation is asked to confirm, and then has a say in all of it."
    ),
    Setting.BESIDE: _("When every partner agrees, people of this organisation can be added, and asked."),
    Setting.LEAVING: _("When every partner agrees, this partner and its people go on the day named here."),
    Setting.REMOVAL: _(
        "When every other partner agrees, this partner and its people go, not before the day named here."
    ),
}


@transaction.atomic
def change_propose(*, wanted: Wanted, actor: Actor) -> "Proposal":
    """Put a change of one setting before every partner; of a removal, before all others. Raises Refused."""
    access.require(actor, "shared.propose")
    if selectors.is_proposed(wanted.setting):
        raise Refused(ONE_CHANGE)
    enactments.check(wanted)
    change = Change(
        partnership_id=actor.partnership_id,
        setting=wanted.setting,
        title=wanted.title,
        values=asdict(wanted),
        proposed_at=clock.now(),
    )
    with only_one(ONE_CHANGE):
        change.save(force_insert=True)
    audit.record("shared.change_proposed", actor=actor, about=change)
    return agreement.proposal_open(
        subject_id=change.id,
        title=change.title,
        effect=effect_of(wanted.setting),
        parties=_parties(wanted),
        actor=actor,
    )


def _parties(wanted: Wanted) -> Mapping[UUID, str]:
    """Return every partner; for a removal all others, and those are two at least."""
    asked = partnership.parties_to_ask()
    if not isinstance(wanted, Removal):
        return asked
    others = {found: name for found, name in asked.items() if str(found) != wanted.organisation}
    if len(others) < FEWEST_PARTIES:
        raise Refused(_("A partner is removed by at least two others."))
    return others


def _make_it_so(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed to this very text."""
    change = selectors.change_locked(ratified.subject_id)
    asked = (change.state, effect_of(Setting(change.setting)), text_hash(selectors.text(change.id)))
    if asked != (ChangeState.PROPOSED, ratified.effect, ratified.text_hash):
        raise Refused(_("This is not the text that every partner agreed to."))
    enactments.enact(selectors.wanted_of(change), ratified, actor)
    change.state, change.in_force_since = ChangeState.IN_FORCE, ratified.settled_at
    change.save(update_fields=["state", "in_force_since"])


def _release(change_id: UUID, _actor: Actor) -> None:
    """It was declined, withdrawn, or it lapsed: all stays as it was."""
    Change.objects.filter(id=change_id, state=ChangeState.PROPOSED).update(state=ChangeState.ENDED)


def _hold(change_id: UUID, actor: Actor) -> None:
    """Whoever changes the roster holds it before writing in the log; so does a decision."""
    roster_lock(actor)
    selectors.change_locked(change_id)


def _page_of(_change_id: UUID) -> str:
    return address("shared:ours")


for _setting in Setting:
    effects.register(
        effects.Effect(
            name=effect_of(_setting),
            text=selectors.text,
            act=_make_it_so,
            released=_release,
            holds=_hold,
            url=_page_of,
            consequence=CONSEQUENCES[_setting],
            replaces=_setting in HAS_ONE_VALUE,
        )
    )

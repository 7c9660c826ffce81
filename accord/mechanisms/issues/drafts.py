"""The ladder as its page shows it: where it stands, and each rung with who stands there for which partner."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.agreement import selectors as agreement
from accord.agreement.stages import names
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.mechanisms.issues.rules import LadderState
from accord.mechanisms.issues.texts import days_in_words, place_in_words
from accord.partnership import managers
from accord.partnership import selectors as partnership
from accord.web.components import State, Tone
from accord.web.stage import Stage

if TYPE_CHECKING:
    from accord.mechanisms.issues.models import Holder, Ladder, Rung
    from accord.partnership.models import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class ForPartner:
    """A rung for one partner. called: in its own words, or ""; url: where its people are named, or ""."""

    partner: str
    called: str
    people: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RungShown:
    """One rung of a ladder."""

    rung: "Rung"
    place: str
    time: str
    partners: tuple[ForPartner, ...]


def stage_of(agreed: "Ladder | None", coming: "Ladder | None", actor: Actor) -> Stage:
    """Return where the ladder stands for this reader."""
    if coming is not None and coming.state == LadderState.PROPOSED:
        view = agreement.latest_about(coming.id, actor)
        waits_for = names(view.waits_for) if view else ""
        heading = _("The escalation ladder waits for {partners}.").format(partners=waits_for)
        return Stage(heading=heading, word=State(_("before the partners"), Tone.WAITING))
    if agreed is not None:
        heading = _("Every partner has agreed how an issue climbs.")
        return Stage(heading=heading, word=State(_("agreed"), Tone.DONE))
    heading = _("The partners have not agreed yet how an issue climbs.")
    return Stage(heading=heading, word=State(_("not agreed"), Tone.WAITING))


def rungs(ladder: "Ladder", actor: Actor) -> list[RungShown]:
    """Return the rungs of a ladder, the lowest first."""
    partners = partnership.partners()
    return [
        RungShown(
            rung=rung,
            place=place_in_words(rung),
            time=days_in_words(rung.days),
            partners=tuple(_for_partner(rung, found, actor) for found in partners),
        )
        for rung in ladder.rungs.all()
    ]


def _for_partner(rung: "Rung", partner: "Organisation", actor: Actor) -> ForPartner:
    stand = [held for held in rung.holders.all() if held.organisation_id == partner.id and _is_here(held)]
    may_name = access.allows(actor, "partnership.name_own", partner)
    return ForPartner(
        partner=partner.name,
        called=rung.names.get(str(partner.id), ""),
        people=names(held.person.name for held in stand),
        url=address("issues:holders", rung_id=rung.id, organisation_id=partner.id) if may_name else "",
    )


def _is_here(held: "Holder") -> bool:
    return not managers.has_left(held.person_id)

"""Writing a brief, and letting it go; what becomes of it once partners decide."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs import selectors
from accord.steps.expertise.briefs.locking import SETTLED, open_brief
from accord.steps.expertise.briefs.models import Brief
from accord.steps.expertise.briefs.rules import MOST_DAYS, MOST_POUNDS, BriefState, Said
from accord.steps.expertise.needs import services as needs

if TYPE_CHECKING:
    from accord.steps.expertise.needs.models import Need

kinds.kind("briefs.begun", _("{actor} wrote a brief for help from outside: “{about}”."))
kinds.kind("briefs.changed", _("{actor} changed the brief for help from outside: “{about}”."))
kinds.kind("briefs.withdrawn", _("{actor} withdrew the brief for help from outside: “{about}”."))

ONE_BRIEF = _("Somebody else has just answered this need.")


@transaction.atomic
def brief_begin(*, need: "Need", said: Said, actor: Actor) -> Brief:
    """Write the brief for a need. Raises Denied; Refused with the field to blame, or once it is answered."""
    access.require(actor, "briefs.write", need)
    brief = Brief(partnership_id=actor.partnership_id, need=need, **_checked(said))
    needs.need_answer(need=need, briefed=True)
    with only_one(ONE_BRIEF):
        brief.save(force_insert=True)
    audit.record("briefs.begun", actor=actor, about=brief)
    return brief


@transaction.atomic
def brief_write(*, brief: Brief, said: Said, actor: Actor) -> Brief:
    """Say a brief anew, until it is before the partners. What partners think of candidates is asked anew."""
    access.require(actor, "briefs.write", brief)
    locked = open_brief(brief.id)
    for name, value in _checked(said).items():
        setattr(locked, name, value)
    locked.save(update_fields=list(asdict(said)))
    for candidate in locked.candidates.all():
        candidate.views.all().delete()
    audit.record("briefs.changed", actor=actor, about=locked)
    return locked


@transaction.atomic
def brief_withdraw(*, brief: Brief, actor: Actor) -> None:
    """Look no further for help by this brief; its need is open again."""
    access.require(actor, "briefs.write", brief)
    locked = open_brief(brief.id)
    locked.state = BriefState.WITHDRAWN
    locked.save(update_fields=["state"])
    needs.need_answer(need=locked.need, briefed=False)
    audit.record("briefs.withdrawn", actor=actor, about=locked)


def brief_settle(*, brief_id: UUID, was: BriefState, becomes: BriefState) -> Brief:
    """Move a brief on as partners decide, for the room of engagements; raises Refused from another state."""
    locked = selectors.brief_locked(brief_id)
    if locked.state != was:
        raise Refused(SETTLED)
    locked.state = becomes
    locked.save(update_fields=["state"])
    return locked


def _checked(said: Said) -> dict[str, object]:
    for field, words, missing in (
        ("outcome", said.outcome, _("Say what will be different afterwards.")),
        ("scope", said.scope, _("Say what the facilitator does, and what not.")),
        ("judged_by", said.judged_by, _("Say how we will judge it.")),
    ):
        if not words.strip():
            raise Refused(missing, field=field)
    if not said.areas:
        raise Refused(_("Say what is open to the facilitator."), field="areas")
    if said.last_day < max(said.first_day, partnership.today()):
        raise Refused(
            _("Choose a last day that is still to come, and not before the first."), field="last_day"
        )
    if not 1 <= said.days <= MOST_DAYS:
        raise Refused(_("Choose between 1 and {most} days.").format(most=MOST_DAYS), field="days")
    found = asdict(said)
    return found | {
        "areas": sorted(said.areas),
        "shares": _shares(said.shares),
        "outcome": said.outcome.strip(),
        "scope": said.scope.strip(),
        "judged_by": said.judged_by.strip(),
    }


def _shares(shares: Mapping[str, int]) -> dict[str, int]:
    """What each partner pays, in their order; of nobody else."""
    kept = {str(found.id): shares.get(str(found.id), 0) for found in partnership.partners()}
    if not all(0 <= pounds <= MOST_POUNDS for pounds in kept.values()):
        raise Refused(_("Write whole pounds, 0 where a partner pays nothing."))
    if not any(kept.values()):
        raise Refused(_("Say what at least one partner pays."))
    return kept

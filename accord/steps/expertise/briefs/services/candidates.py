"""Naming candidates with what they declare, and what each partner thinks of them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs import selectors
from accord.steps.expertise.briefs.locking import open_brief
from accord.steps.expertise.briefs.models import Candidate, View
from accord.steps.expertise.briefs.rules import MOST_POUNDS, Stance

if TYPE_CHECKING:
    from accord.partnership.models import Organisation
    from accord.steps.expertise.briefs.models import Brief, Facilitator

ONCE = _("This person is a candidate already.")

kinds.kind("briefs.candidate_added", _("{actor} named a candidate for help from outside: {about}."))
kinds.kind("briefs.candidate_removed", _("{actor} took a candidate for help from outside back: {about}."))
kinds.kind(
    "briefs.view_given", _("{actor} said what {organisation} thinks of a candidate: {about}."), unhurried=True
)


@transaction.atomic
def candidate_add(
    *,
    brief: "Brief",
    facilitator: "Facilitator",
    offer: str,
    day_rate: int,
    interests: Mapping[str, str],
    other: str,
    actor: Actor,
    new_id: UUID | None = None,
) -> Candidate:
    """Name a candidate. interests: past work for each partner, by the id as text; "none" is an answer too.

    Raises Denied; Refused without an offer or a word about each partner, for somebody who is one already.
    """
    access.require(actor, "briefs.write", brief)
    if new_id and (made := selectors.candidate_or_none(new_id)):
        return made
    locked = open_brief(brief.id)
    known = selectors.facilitator_locked(facilitator.id)
    if known.off_on is not None:
        raise Refused(_("This facilitator was taken out of the directory."), field="facilitator")
    if not offer.strip():
        raise Refused(_("Say how this candidate would go about it."), field="offer")
    if not 0 <= day_rate <= MOST_POUNDS:
        raise Refused(_("Write whole pounds."), field="day_rate")
    candidate = Candidate(
        id=new_id or uuid4(),
        partnership_id=actor.partnership_id,
        brief=locked,
        facilitator=known,
        offer=offer.strip(),
        day_rate=day_rate,
        interests=_declared(interests),
        other=other.strip(),
    )
    with only_one(ONCE, field="facilitator"):
        candidate.save(force_insert=True)
    audit.record("briefs.candidate_added", actor=actor, about=candidate)
    return candidate


@transaction.atomic
def candidate_remove(*, candidate: Candidate, actor: Actor) -> None:
    """Take a candidate back, until partners decide about one."""
    access.require(actor, "briefs.write", candidate)
    open_brief(candidate.brief_id)
    audit.record("briefs.candidate_removed", actor=actor, about=candidate)
    candidate.delete()


@transaction.atomic
def view_give(
    *, candidate: Candidate, organisation: "Organisation", stance: Stance, words: str, actor: Actor
) -> View:
    """Say what a partner thinks of a candidate, and why; said again, it takes the place of what was said.

    Raises Denied for who does not sign for the partner; Refused without words, or once partners decide.
    """
    access.require(actor, "briefs.view", organisation)
    if actor.person_id is None:
        raise access.denial("briefs.view")
    open_brief(candidate.brief_id)
    if not words.strip():
        raise Refused(_("Say why, so that the other partners understand it."), field="words")
    view: View
    view, _made = View.objects.update_or_create(
        partnership_id=actor.partnership_id,
        candidate=candidate,
        organisation=organisation,
        defaults={
            "stance": stance,
            "words": words.strip(),
            "by_id": actor.person_id,
            "at": clock.now(),
        },
    )
    audit.record("briefs.view_given", actor=actor, about=candidate, organisation=organisation.name)
    return view


def _declared(interests: Mapping[str, str]) -> dict[str, str]:
    declared = {str(found.id): interests.get(str(found.id), "").strip() for found in partnership.partners()}
    if not all(declared.values()):
        raise Refused(
            _("Write for every partner whether the candidate has worked for it; “none” is an answer too.")
        )
    return declared

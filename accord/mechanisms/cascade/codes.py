"""Codes on paper for people without e-mail: as many as there are such people in a team, from a hat.

What a sheet of codes needs: `codes_make`, and `Paper` with each code and its address.
"""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import absolute
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.cascade import selectors, tokens
from accord.mechanisms.cascade.models import Briefing, Cascade, Code
from accord.mechanisms.cascade.rules import CascadeState

if TYPE_CHECKING:
    from accord.partnership.models import Organisation

kinds.kind("cascade.codes_made", _("{actor} had {count} codes made for the team {about} on “{title}”."))


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPaper:
    """One code as it is printed. code: in parts, to be typed; url: what a QR code holds.

    organisation: whose people may draw it; None where the whole team is of one.
    """

    code: str
    url: str
    organisation: "Organisation | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hat:
    """The codes of a team. needed: people without e-mail; used: how many codes were used, never by whom."""

    briefing: Briefing
    needed: int
    used: int
    unused: tuple[OnPaper, ...]

    @property
    def missing(self) -> int:
        """How many more are to be made."""
        return max(0, self.needed - self.used - len(self.unused))


def hat_of(actor: Actor, briefing: Briefing) -> Hat:
    """Return the codes of a team for whoever gives them out; raises Denied."""
    access.require(actor, "cascade.give_codes", briefing)
    codes = list(Code.objects.filter(briefing=briefing).select_related("organisation"))
    several = len({code.organisation_id for code in codes}) > 1
    return Hat(
        briefing=briefing,
        needed=sum(_needed(briefing).values()),
        used=sum(code.is_done for code in codes),
        unused=tuple(
            OnPaper(
                code=tokens.in_parts(tokens.code_for(code.id)),
                url=absolute(reverse("acknowledging:start", args=[tokens.code_for(code.id)])),
                organisation=code.organisation if several else None,
            )
            for code in codes
            if not code.is_done
        ),
    )


@transaction.atomic
def codes_make(*, briefing: Briefing, actor: Actor) -> Hat:
    """Put into the hat what is missing: one code for each person of the team without e-mail.

    A code belongs to nobody: it counts for the organisation and tier of somebody without e-mail. Raises
    Denied, and Refused where everybody has an address, or the cascade is over.
    """
    access.require(actor, "cascade.give_codes", briefing)
    under_way = Cascade.objects.select_for_update().filter(id=briefing.cascade_id, state=CascadeState.OPEN)
    if under_way.first() is None:
        raise Refused(_("This cascade is over."))
    needed = _needed(briefing)
    if not needed:
        raise Refused(_("Everybody in this team has an e-mail address, and gets a link of their own."))
    made = Code.objects.filter(briefing=briefing).values_list("organisation_id", "tier")
    missing = needed - Counter(made)
    codes = [
        Code(
            partnership_id=briefing.partnership_id,
            briefing=briefing,
            organisation_id=organisation_id,
            tier=tier,
        )
        for organisation_id, tier in missing.elements()
    ]
    for code in codes:
        code.code_hash = tokens.hash_of(tokens.code_for(code.id))
    Code.objects.bulk_create(codes)
    if codes:
        title = briefing.cascade.title
        audit.record("cascade.codes_made", actor=actor, about=briefing, count=len(codes), title=title)
    return hat_of(actor, briefing)


def _needed(briefing: Briefing) -> Counter[tuple[UUID, str]]:
    """Count who counts in this team and has no e-mail address, by organisation and tier."""
    return Counter(
        (each.organisation_id, each.tier)
        for each in selectors.recipients_in(briefing)
        if each.briefing_id == briefing.id and not each.email and not each.is_done
    )


def typed_at() -> str:
    """Return where a code is typed in, as it is printed beside it."""
    return absolute(reverse("acknowledging:code"))

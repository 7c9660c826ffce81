"""Changes of what is shared, on their way through the partners."""

from typing import TYPE_CHECKING
from uuid import uuid4

from accord.agreement import services as agreement
from accord.partnership import selectors as partnership
from accord.partnership.shared import services
from accord.partnership.shared.rules import NOTICE
from accord.partnership.shared.wanted import (
    Beside,
    Ending,
    Joining,
    Leaving,
    NewAdministrator,
    NewBrand,
    NewCuts,
    NewFacilitator,
    NewMinimum,
    NewProgrammeOfficer,
    NewSteward,
    NewTrustedPerson,
    NewYear,
    Removal,
    Wanted,
)
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

PARTNERS = ("council", "kestrel", "harbour")


def wanted_of_each_kind(cast: Cast) -> dict[str, Wanted]:
    """Return something to want of each setting."""
    today = partnership.today()
    return {
        "steward": NewSteward(
            person=str(cast.kestrel_member.id),
            name="Ben Ives",
            organisation="Kestrel Build",
            before="Anna Rees, Northmoor Council",
        ),
        "minimum": NewMinimum(minimum=8, before=5),
        "cuts": NewCuts(cuts=["organisation"], groups=["each organisation"], before=["each tier"]),
        "brand": NewBrand(
            name="Moor and Coast", colour="#224488", name_before="Northmoor", colour_before="#1d5f55"
        ),
        "year": NewYear(month=4, before=1),
        "facilitator": NewFacilitator(
            given_name="Fay",
            family_name="Wye",
            email="fay@wye.example",
            organisation="Wye Facilitation",
            scope="Lead the talk of spring.",
            until=(today + NOTICE).isoformat(),
            areas=["results", "talks"],
        ),
        "trusted_person": NewTrustedPerson(
            given_name="Tom",
            family_name="Wye",
            email="tom@wye.example",
            organisation="Wye Facilitation",
            until=(today + NOTICE).isoformat(),
        ),
        "programme_officer": NewProgrammeOfficer(
            given_name="Pat",
            family_name="Noon",
            email="pat@office.example",
            organisation="National Office",
            until=(today + NOTICE).isoformat(),
        ),
        "administrator": NewAdministrator(
            person=str(cast.kestrel_member.id), name="Ben Ives", organisation="Kestrel Build"
        ),
        "ending": ending(cast),
        "joining": joining(),
        "beside": Beside(name="Teal Works", short_name="Teal", letter="W"),
        "leaving": Leaving(
            organisation=str(cast.harbour.id), name="Harbour Capital", last_day=today.isoformat()
        ),
        "removal": removal(cast),
    }


def ending(cast: Cast) -> Ending:
    """Return that whoever administers for all partners does so no longer, while he does."""
    held = (found.id for found in partnership.offices_for_all() if found.person_id == cast.administrator.id)
    return Ending(
        held=str(next(held, uuid4())),
        name="Idris Bell",
        organisation="Northmoor Council",
        office="administrator",
    )


def joining() -> Joining:
    """Return that an organisation joins."""
    return Joining(
        name="Tern Schools",
        short_name="Tern",
        letter="T",
        given_name="Tess",
        family_name="Noon",
        email="tess@tern.example",
    )


def removal(cast: Cast) -> Removal:
    """Return that Harbour Capital is removed, with notice from today."""
    today = partnership.today()
    return Removal(
        organisation=str(cast.harbour.id),
        name="Harbour Capital",
        reason="It has not answered for a year.",
        notice_given=today.isoformat(),
        notice_until=(today + NOTICE).isoformat(),
    )


def propose(cast: Cast, wanted: Wanted, name: str = "steward") -> "Proposal":
    """Put a change before the partners."""
    return services.change_propose(wanted=wanted, actor=cast.actor(name))


def decide(cast: Cast, proposal: "Proposal", *names: str, agrees: bool = True) -> None:
    """Let the signatories of these partners decide."""
    for name in names:
        agreement.proposal_decide(
            proposal=proposal,
            party_id=getattr(cast, name).id,
            agrees=agrees,
            reason="" if agrees else "Not now.",
            seen_hash=proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )

"""A brand to test with, built through its services and agreed to as every partner would."""

from typing import TYPE_CHECKING

from accord.agreement import services as agreement
from accord.foundations.images import Image, Kind
from accord.partnership import selectors as partnership
from accord.partnership.images import selectors as images
from accord.steps.practicalities.brand import services
from accord.steps.practicalities.brand.services import Said
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.partnership.images.models import KeptImage

DRAWING = Image(b'<svg xmlns="http://www.w3.org/2000/svg"></svg>', Kind.SVG, 400, 200)
MARK = Image(b"\x89PNG\r\n\x1a\n", Kind.PNG, 60, 40)
SAID = Said(
    name="Northmoor Schools Together",
    colour="#0f5c6e",
    strapline="Schools, built and kept by all of us",
    story="Three partners and every head teacher of Northmoor.",
    do="Put our name first.\nAnswer in two days.",
)


def proposed(cast: Cast, said: Said = SAID) -> "Proposal":
    """Let the steward write a draft and put it before every partner."""
    services.brand_write(said=said, actor=cast.actor("steward"))
    return services.brand_propose(actor=cast.actor("steward"))


def with_logo(cast: Cast, said: Said = SAID) -> "Proposal":
    """Let the steward write a draft with a logo and put it before every partner."""
    services.brand_write(said=said, actor=cast.actor("steward"))
    services.logo_choose(drawing=DRAWING, mark=MARK, actor=cast.actor("steward"))
    return services.brand_propose(actor=cast.actor("steward"))


def worn(cast: Cast) -> "KeptImage":
    """Let every partner agree to a brand of the name and colour of today; return the drawing of its logo."""
    today = partnership.partnership()
    said = Said(name=today.name, colour=today.brand_colour)
    agree(cast, with_logo(cast, said), "council", "kestrel", "harbour")
    logo = images.logo()
    assert logo is not None
    return logo.shown


def agree(cast: Cast, proposal: "Proposal", *names: str) -> None:
    """Let these partners agree."""
    for name in names:
        agreement.proposal_decide(
            proposal=proposal,
            party_id=getattr(cast, name).id,
            agrees=True,
            seen_hash=proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )

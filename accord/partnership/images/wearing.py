"""What letters and PDFs carry of a partnership."""

from accord.foundations import wearing
from accord.foundations.wearing import Worn
from accord.partnership import selectors as partnership
from accord.partnership.images import selectors
from accord.partnership.images.models import Logo


@wearing.worn_by
def _worn() -> Worn | None:
    held = partnership.partnership_or_none()
    if held is None:
        return None
    logo = Logo.objects.select_related("drawing", "mark").first()
    return Worn(
        name=held.name,
        colour=held.brand_colour,
        drawing=selectors.content_of(logo.drawing) if logo else b"",
        mark=selectors.content_of(logo.mark) if logo else b"",
    )

"""What pages behind a link or a code wear of the partnership's brand: its name, colour and logo.

They are opened without an account, so what they load lies at addresses that are the same for everybody, hold
nothing of the link, and say nothing but the colour and the picture themselves. Nobody notes who loads it.
"""

from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse

from accord.partnership.images import selectors
from accord.web.frame import Frame, Picture

if TYPE_CHECKING:
    from accord.partnership.models import Partnership
    from accord.web.frame import Text

NOWHERE = UUID(int=0)
SITE = "Accord"


def frame(held: "Partnership", *, phase: "Text" = "", home_url: str = "") -> Frame:
    """Return what surrounds a page behind a link of a partnership."""
    worn = selectors.light_logo(held.id)
    return Frame(
        title=held.name,
        phase=phase,
        home_url=home_url,
        brand_css=reverse("worn:colour", args=[held.brand_colour.removeprefix("#")]),
        logo=Picture(reverse("worn:logo", args=[worn.digest]), worn.width, worn.height) if worn else None,
    )


def frame_of_nobody() -> Frame:
    """Return what surrounds the page of a link that nobody was given.

    The database is asked the same as for one that somebody was, so that it takes no other time.
    """
    selectors.light_logo(NOWHERE)
    return Frame(title=SITE)

"""Every leader's open commitments as a page to print."""

from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accord.partnership import selectors as partnership
from accord.steps.leadership import showing, words

if TYPE_CHECKING:
    from accord.foundations.access import Actor


def paper(actor: "Actor") -> str:
    """Return all open commitments as one HTML page for `accord.web.pdf`; raises Denied."""
    context = {
        "whose": partnership.partnership().name,
        "register": showing.register(actor),
        "as_of": words.day(partnership.today()),
    }
    return render_to_string("leadership/paper.html", context)


def file_name() -> str:
    """Return under which name it is taken away."""
    return f"{slugify(_('What our leaders commit to'))}.pdf"

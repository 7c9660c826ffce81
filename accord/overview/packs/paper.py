"""A pack as a page to print: what its page says, with contents, and the whole address of each link."""

from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.foundations.addresses import absolute
from accord.overview.packs.contents import Contents
from accord.partnership import selectors as partnership


def paper(contents: Contents) -> str:
    """Return a pack as one HTML page for `accord.web.pdf`."""
    context = {
        "pack": contents,
        "whose": partnership.partnership().name,
        "made_on": partnership.today(),
        "site": absolute(""),
    }
    return render_to_string("packs/paper.html", context)


def file_name(contents: Contents) -> str:
    """Return under which name a pack is taken away."""
    day = date_format(partnership.today(), "j F Y")
    words = _("{partnership}, {title}, {day}.pdf")
    return words.format(partnership=partnership.partnership().name, title=contents.title, day=day)

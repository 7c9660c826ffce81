"""The link to the privacy page, for the foot of every page of the site."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from accord.foundations.links import Link


def foot(_request: HttpRequest) -> dict[str, object]:
    """Offer what belongs into the foot of every page, inside a partnership, outside, and when answering."""
    return {"site_links": (Link(_("Privacy"), reverse("privacy-notice:page")),)}

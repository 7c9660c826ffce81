"""What stands at the secret address of a calendar, for whichever program asks."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accord.foundations import languages, scope
from accord.foundations.access import allows
from accord.foundations.brake import UnknownLinks
from accord.foundations.calendars import MEDIA_TYPE, feed
from accord.mechanisms.undertakings import entries, feeds
from accord.mechanisms.undertakings.rules import Calendar
from accord.partnership.actors import actor_for
from accord.web.errors import in_a_minute

TOO_MANY, PLAIN = 429, "text/plain; charset=utf-8"
links = UnknownLinks()


@require_safe
def undertakings(_request: HttpRequest, token: str) -> HttpResponse:
    """A calendar of undertakings, while the one who had it made may read them.

    Every address is looked up, and one that is good is answered, always (decision 0033).
    """
    links.tell()
    known = feeds.feed_behind(token)
    if known is None:
        return _nobody_has_it()
    with (
        scope.partnership(known.partnership_id),
        timezone.override(known.partnership.zone),
        languages.spoken_to(known.person.email),  # a program asks for it, in no language of its own
    ):
        reader = actor_for(known.person_id)
        if reader is None or not allows(reader, "undertakings.be_reminded"):
            return _nobody_has_it()
        holds = Calendar(known.holds)
        content = feed(entries.called(known.partnership.name, holds), entries.entries(reader, holds))
    return HttpResponse(content, content_type=MEDIA_TYPE, headers={"X-Robots-Tag": "noindex"})


def _nobody_has_it() -> HttpResponse:
    """Answer an address that nobody was given, or no longer has; too many of them shortly."""
    said = _("There is no calendar at this address. Whoever had it made may have ended it.")
    if links.unknown():
        return in_a_minute(HttpResponse(said, status=TOO_MANY, content_type=PLAIN))
    return HttpResponse(said, status=404, content_type=PLAIN)

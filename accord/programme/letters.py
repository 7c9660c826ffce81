"""The letter by which those who sign learn that the yearly release goes in a week."""

from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.addresses import absolute, address
from accord.foundations.outbox.letters import Letter, letter
from accord.partnership import selectors as partnership
from accord.programme import selectors, services


@letter(services.LETTER, called=_late("announces the yearly release to the programme officer"))
def release_announced(release_id: UUID) -> Letter | None:
    """Return the letter, or None once the release has gone or was stopped."""
    found = selectors.release_or_none(release_id)
    if found is None or found.went_at or found.stopped_at:
        return None
    words = {
        "partnership": partnership.partnership().name,
        "day": date_format(found.goes_on, "j F Y"),
        "link": absolute(address("releases:release", release_id=found.id)),
    }
    text = _(
        "Hello,\n\n"
        "on {day} the yearly release of {partnership} goes to its programme officer, as every partner agreed "
        "in the programme of the year. This is exactly what goes:\n{link}\n\n"
        "You may stop it for your organisation until then, with a reason that every partner reads.\n"
    )
    return Letter(
        subject=_("{partnership}: the yearly release goes on {day}").format(**words),
        text=text.format(**words),
    )

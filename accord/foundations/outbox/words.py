"""What waits to be sent, in the one sentence that `accord check` and the administrator's page both say."""

from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.foundations import clock
from accord.foundations.outbox.selectors import Backlog


def waiting_in_words(found: Backlog, zone: ZoneInfo) -> str:
    """Return how many letters wait and since when, on the clocks of a zone; nothing where none waits.

    Letters of a kind that is not counted are named without their number.
    """
    if found.since is None:
        return ""
    local = found.since.astimezone(zone)
    same_day = local.date() == clock.today(zone)
    words = {
        "count": found.count,
        "moment": date_format(local, "H:i" if same_day else "j F Y, H:i"),
        "zone": zone.key,
    }
    if not found.count:
        said = _("Reminders waiting since {moment} ({zone}).")
    elif found.others:
        said = _("{count} waiting since {moment} ({zone}), and reminders, of which we tell no number.")
    else:
        said = _("{count} waiting since {moment} ({zone}).")
    return said.format(**words)

"""What an organisation names for itself, and from when to when. Pure."""

from datetime import date, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused


class OwnRole(models.TextChoices):
    """What an organisation names its own people to."""

    SIGNATORY = "signatory", _("signatory")
    DEPUTY = "deputy", _("deputy signatory")
    ADMINISTRATOR = "administrator", _("administrator")
    BOARD_MEMBER = "board_member", _("board member")


SIGNS = frozenset({OwnRole.SIGNATORY, OwnRole.DEPUTY})


def check_days(since: date, until: date | None, today: date) -> None:
    """Raise Refused unless it begins today or later, and ends no earlier than it begins.

    A role that began before it was given would say of what was done meanwhile that it was done rightly.
    """
    if since < today:
        raise Refused(_("Choose today or a later day."), field="since")
    if until is not None and until < since:
        raise Refused(_("The last day lies before the first."), field="until")


def check_last_day(last_day: date, until: date | None, today: date) -> None:
    """Raise Refused unless this ends it earlier than it would end, yesterday ("at once") at the earliest."""
    if last_day < today - timedelta(days=1):
        raise Refused(_("Choose a day from yesterday on. Yesterday ends it at once."), field="last_day")
    if until is not None and last_day >= until:
        raise Refused(_("It ends on that day or before it already."), field="last_day")

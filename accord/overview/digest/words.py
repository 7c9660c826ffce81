"""What somebody chose, in words."""

from django.utils.translation import gettext as _

from accord.overview.digest.rules import Wish


def quiet_in_words(wish: Wish) -> str:
    """Return the quiet hours in words."""
    if not wish.has_quiet:
        return _("none")
    return _("{first} to {last}").format(first=hour(wish.quiet_from), last=hour(wish.quiet_until))


def hour(number: int) -> str:
    """Return an hour as a clock shows it ("07:00")."""
    return f"{number:02d}:00"

"""What stands of the programme on somebody's own page: for its officer the way in, for members what goes."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Own, OwnLine, own
from accord.programme import officer, selectors

PLACE = 90


@own
def for_the_officer(actor: Actor) -> Own | None:
    """Return what a programme officer may read, and where; None for all others."""
    if not access.allows(actor, "releases.compare"):
        return None
    held = officer.overseen(actor)
    says = ngettext(
        "One partnership has appointed you.", "{count} partnerships have appointed you.", len(held)
    ).format(count=len(held))
    return Own(
        place=PLACE,
        title=_("Your programme"),
        lines=(
            OwnLine(what=_("Compare what they released"), url=address("releases:compare"), hint=says),
            OwnLine(what=_("Send a template or a lesson"), url=address("releases:send")),
        ),
    )


@own
def for_members(actor: Actor) -> Own | None:
    """Return where the release stands; None where the programme of the year has none in it."""
    if not access.allows(actor, "releases.read"):
        return None
    agreed = selectors.programme_that_releases()
    if agreed is None:
        return None
    release = selectors.release_of(agreed)
    if release is None:
        says = _("The yearly release to our programme officer is not announced yet.")
    elif release.went_at is None:
        words = _("The yearly release goes to our programme officer on {day}.")
        says = words.format(day=date_format(release.goes_on, "j F Y"))
    else:
        says = _("This year’s release has gone to our programme officer.")
    what = _("What goes, and what comes from there")
    return Own(
        place=PLACE,
        title=_("Our programme"),
        lines=(OwnLine(what=what, url=address("releases:home"), hint=says),),
    )

"""How far organisations mix, for the dashboard's seventh step."""

from django.utils.translation import gettext as _

from accord.partnership import selectors as partnership
from accord.steps.practicalities.sites import mixing, selectors, showing
from accord.steps.practicalities.sites.rules import weeks_around


def mixing_in_words() -> str:
    """Return how far the first site that was counted lately mixes, without a full stop; or nothing."""
    found = [site for site in selectors.all_sites() if site.closed_on is None]
    if not found or not selectors.works_together():
        return ""
    weeks = list(weeks_around(partnership.today(), back=showing.BACK, ahead=0))
    mixed = mixing.mixed_of({site.id: site for site in found}, weeks)
    for site in found:
        last = showing.latest(mixed[site.id])
        if last and last.found:
            return _("mixing at {site} {share}").format(site=site.name, share=showing.share(last.found))
    return ""

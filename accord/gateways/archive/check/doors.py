"""The doors of the site: is it served as a site on the open net has to be?"""

from collections.abc import Iterator

from django.conf import settings
from django.core import checks

from accord.gateways.archive.check.finding import Finding, amiss

# What Django would say of each site without HTTPS, in four sentences more.
ABOUT_HTTPS = frozenset({"security.W004", "security.W012", "security.W016"})


def doors_check() -> Iterator[Finding]:
    """Say what Django's own checks for deployment find, and whether the site is served over HTTPS."""
    served_safely = settings.ACCORD_URL.startswith("https://")
    if not served_safely:
        yield amiss("The site is not served over HTTPS: name its address in ACCORD_URL (https://...).")
    for found in checks.run_checks(include_deployment_checks=True):
        if found.is_silenced() or (not served_safely and found.id in ABOUT_HTTPS):
            continue
        yield amiss(f"{found.msg.splitlines()[0]} ({found.id})")

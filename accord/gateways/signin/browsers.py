"""What a browser says it is, in three words for its owner's eyes. No address of a machine, no version."""

from django.utils.translation import gettext as _

# What says itself to be several is the first of these.
BROWSERS = {
    "Edg": "Edge",
    "OPR": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "CrOS": "ChromeOS",
    "Windows": "Windows",
    "Mac OS X": "Mac",
    "Linux": "Linux",
}


def in_words(user_agent: str) -> str:
    """Return what a browser says it is ("Firefox on Windows"), as far as it is one that we know."""
    browser = _first(BROWSERS, user_agent) or _("A browser")
    system = _first(SYSTEMS, user_agent)
    return _("{browser} on {system}").format(browser=browser, system=system) if system else browser


def _first(names: dict[str, str], user_agent: str) -> str:
    return next((name for mark, name in names.items() if mark in user_agent), "")

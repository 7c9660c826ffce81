"""The languages in which a questionnaire can be asked, each by the name that its speakers give it."""

from django.conf import settings
from django.conf.locale import LANG_INFO

MOST_LANGUAGES = 6  # beside the one in which it is written


def known() -> dict[str, str]:
    """Return the name of every language that can be added, by its code, in the order of these names."""
    base = settings.LANGUAGE_CODE.partition("-")[0]
    found = {
        code: str(about["name_local"])
        for code, about in LANG_INFO.items()
        if "name_local" in about and code.partition("-")[0] != base
    }
    return dict(sorted(found.items(), key=lambda each: each[1].casefold()))


def spoken_here() -> list[str]:
    """Return the languages that Accord itself speaks, by code, beside the one in which texts are agreed.

    In these it brings the words of what is shipped along (`shipped.said`).
    """
    base = settings.LANGUAGE_CODE.partition("-")[0]
    return [code for code, _name in settings.LANGUAGES if code.partition("-")[0] != base]


def name(code: str) -> str:
    """Return what the speakers of a language call it; its code where nobody told us."""
    return str(LANG_INFO.get(code, {}).get("name_local", code))


def original() -> str:
    """Return the name of the language in which questionnaires are written."""
    return name(settings.LANGUAGE_CODE.partition("-")[0])

"""In which language somebody reads a round: as the address says, else that of the page, else as the browser
asks. Kept nowhere but in the browser.
"""

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation.trans_real import parse_accept_lang_header

from accord.foundations.languages import known
from accord.foundations.links import Link
from accord.mechanisms.rounds.questionnaires.library import languages as names
from accord.web.language import CHOICE

ADDRESS = "in"


def asked_for(request: HttpRequest) -> str:
    """Return what the address says, to be carried on to the next page: "?in=pl", or ""."""
    code = request.GET.get(ADDRESS, "")
    return f"?{ADDRESS}={code}" if code.replace("-", "").isalnum() and code.isascii() else ""


def language_of(request: HttpRequest, languages: Sequence[str]) -> str:
    """Return one of the languages of a round; "" is the one in which the partners agreed to it.

    As the address says; else in the language of the page, if the round is asked in it; else as the browser
    asks, of those that Accord does not speak itself: whoever has the page in English wants no Welsh.
    """
    chosen = request.GET.get(ADDRESS)
    if chosen is not None:
        return chosen if chosen in languages else ""
    if (page := get_language() or "") in languages:
        return page
    foreign = [each for each in languages if not known(each)]
    for wanted, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "").lower()):
        for language in foreign:
            if wanted in (language, language.partition("-")[0]) or wanted.partition("-")[0] == language:
                return language
        if wanted.partition("-")[0] == settings.LANGUAGE_CODE.partition("-")[0]:
            return ""
    return ""


def links(
    request: HttpRequest, languages: Sequence[str], chosen: str, *, typing: bool = False
) -> list[tuple[str, Link]]:
    """Return links to this page in the other languages of a round, each with its code.

    One that Accord speaks is that of the whole page: its switch, as in the foot (decision 0144). typing: the
    page has a form; there the switch in the foot is the one, since it keeps what was typed.
    """
    if not languages:
        return []
    every = {"": settings.LANGUAGE_CODE} | {language: language for language in languages}
    found = []
    for language, code in every.items():
        switches = _is_of_the_page(code, languages)
        if language == chosen or (switches and typing):
            continue
        name = names.name(code) if language else names.original()
        found.append((code, Link(name, f"{request.path}?{CHOICE if switches else ADDRESS}={code}")))
    return found


def _is_of_the_page(code: str, languages: Sequence[str]) -> bool:
    """Whether the whole page can be drawn in a language, and is in another just now that the round speaks."""
    page = get_language() or ""
    return bool(known(code)) and code != page and (page == settings.LANGUAGE_CODE or page in languages)

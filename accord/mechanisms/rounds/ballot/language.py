"""In which language somebody reads a round: as the address says, else as the browser asks. Kept nowhere."""

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from accord.foundations.links import Link
from accord.mechanisms.rounds.questionnaires.library import languages as names

ADDRESS = "in"


def asked_for(request: HttpRequest) -> str:
    """Return what the address says, to be carried on to the next page: "?in=pl", or ""."""
    code = request.GET.get(ADDRESS, "")
    return f"?{ADDRESS}={code}" if code.replace("-", "").isalnum() and code.isascii() else ""


def language_of(request: HttpRequest, languages: Sequence[str]) -> str:
    """Return one of the languages of a round; "" is the one in which the partners agreed to it."""
    chosen = request.GET.get(ADDRESS)
    if chosen is not None:
        return chosen if chosen in languages else ""
    for wanted, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "").lower()):
        for language in languages:
            if wanted in (language, language.partition("-")[0]) or wanted.partition("-")[0] == language:
                return language
        if wanted.partition("-")[0] == settings.LANGUAGE_CODE.partition("-")[0]:
            return ""
    return ""


def links(request: HttpRequest, languages: Sequence[str], chosen: str) -> list[tuple[str, Link]]:
    """Return links to this page in the other languages of a round, each with its code."""
    if not languages:
        return []
    every = {"": settings.LANGUAGE_CODE} | {language: language for language in languages}
    return [
        (code, Link(names.name(code) if language else names.original(), f"{request.path}?{ADDRESS}={code}"))
        for language, code in every.items()
        if language != chosen
    ]

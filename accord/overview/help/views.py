from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations import access, registry
from accord.foundations.registry import Word
from accord.foundations.requests import PartnershipRequest


def pages(request: PartnershipRequest) -> HttpResponse:
    """What every page is, who sees it and what happens next."""
    access.require(request.actor, "help.read")
    return render(
        request,
        "help/pages.html",
        {"all": [(each, registry.words_of(each)) for each in registry.all_help()]},
    )


def words(request: PartnershipRequest) -> HttpResponse:
    """What the words mean that Accord uses, by their first letter."""
    access.require(request.actor, "help.read")
    letters = groupby(registry.all_words(), key=_letter)
    return render(
        request, "help/words.html", {"letters": [(letter, list(found)) for letter, found in letters]}
    )


def _letter(word: Word) -> str:
    return str(word.term)[:1].upper()

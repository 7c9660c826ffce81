from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations import access
from accord.foundations.requests import PartnershipRequest
from accord.overview.search import rules, selectors
from accord.overview.search.forms import SearchForm


def search(request: PartnershipRequest) -> HttpResponse:
    """What I may read and that holds some words. What was looked for is kept nowhere."""
    access.require(request.actor, "search.search")
    form = SearchForm(request.GET if "words" in request.GET else None)
    only = request.GET.get("of", "")
    kinds = selectors.may_find(request.actor)
    words = rules.sought(form.typed)
    context = {
        "finder": form,
        "is_search": True,
        "typed": form.typed,
        "found": selectors.search(request.actor, words, only=only) if words else None,
        "only": next((kind for kind in kinds if kind.name == only), None),
        "kinds": kinds,
    }
    return render(request, "search/search.html", context)

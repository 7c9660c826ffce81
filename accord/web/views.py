import sys

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from accord.foundations import store
from accord.web.errors import given_back_to_ours, not_now
from accord.web.forms import SpecimenForm
from accord.web.gallery.exhibits import exhibits, frame


def gallery(request: HttpRequest) -> HttpResponse:
    """Every component in every state; for those who build pages, and for tests."""
    if not (settings.ACCORD_DEMO or settings.DEBUG):
        raise Http404
    form = SpecimenForm({"reason": "", "decision": "perhaps"})
    context = {
        "exhibits": exhibits(),
        "frame": frame(),
        "form": form,
        "untouched": SpecimenForm(prefix="new"),
    }
    return render(request, "web/gallery.html", context)


def answering(request: HttpRequest) -> HttpResponse:
    """A respondent's page, as the gallery shows it."""
    if not (settings.ACCORD_DEMO or settings.DEBUG):
        raise Http404
    shown = next(exhibit for exhibit in exhibits() if exhibit.name == "ChoiceGroup")
    return render(request, "web/gallery_answering.html", {"questions": shown.states, "frame": frame()})


def accessibility(request: HttpRequest) -> HttpResponse:
    """How far everybody can use Accord, what is not right yet, and what to do when it is not enough."""
    return render(request, "web/accessibility.html", {"contact": settings.ACCORD_CONTACT})


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What was sent could not be read."""
    return HttpResponseBadRequest(render_to_string("400.html"))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Refused by Django itself, for instance because a form's token is stale."""
    reason = _("You are not among those who may do this, or the page was open for too long. Load it again.")
    return render(request, "403.html", {"reason": reason}, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something failed, wherever: the store, which comes back by itself, or a fault of ours.

    Without the request's context, so that nothing can fail a second time. What was typed into a form of ours
    stands there to be sent once more.
    """
    if store.is_away(sys.exception()):
        return not_now(request)
    context = {"posted": request.method == "POST"} | given_back_to_ours(request)
    return HttpResponseServerError(render_to_string("500.html", context))

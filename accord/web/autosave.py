"""Forms that are saved by themselves while somebody types (`data-autosave`), and what they are answered.

The button of the form does the same, and does it alone where no script runs: decision 0083.
"""

from collections.abc import Mapping

from django import forms
from django.http import HttpRequest, JsonResponse
from django.utils.formats import time_format
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _

from accord.foundations import clock

HEADER = "X-Autosave"
CHANGED, NOT_VALID = 409, 422


def is_quiet(request: HttpRequest) -> bool:
    """Say whether a form came by itself, while somebody types, and not at the press of its button."""
    return request.method == "POST" and HEADER in request.headers


def kept(
    *, hidden: Mapping[str, object], theirs: Mapping[str, str], labels: str = "", url: str = ""
) -> JsonResponse:
    """Answer that it is saved, at what time where the partnership is.

    hidden: fields nobody sees, as they go on, such as the revision. theirs: what somebody else wrote
    meanwhile, by the name of its field; labels: what these fields are called. url: where the form goes now.
    """
    says = _("Saved {time}.").format(time=time_format(clock.now().astimezone(get_current_timezone()), "H:i"))
    if theirs:
        says += " " + _("Somebody else changed meanwhile what stands here now: {fields}.").format(
            fields=labels
        )
    return JsonResponse({"says": says, "hidden": dict(hidden), "theirs": dict(theirs), "url": url})


def not_valid(form: forms.BaseForm) -> JsonResponse:
    """Answer that it is not saved yet, with the first thing to put right."""
    first = next(iter(form.errors.values()))[0]
    return JsonResponse({"says": _("Not saved yet. {why}").format(why=first)}, status=NOT_VALID)


def stopped(why: str) -> JsonResponse:
    """Answer that nothing is saved by itself any more: the button of the form shows why, and what to do."""
    return JsonResponse({"says": _("Not saved yet. {why}").format(why=why)}, status=CHANGED)

"""Words of a charter, and its levels, that are saved by themselves while somebody types."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.standards.annexes import services as annexes
from accord.standards.clauses import ClauseChanged, tidied
from accord.steps.values.forms import ClauseForm, LevelsForm
from accord.web import autosave

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from accord.standards.models import Annex, Behaviour, Charter, Value

    Clause = Charter | Value | Behaviour


def saved(
    request: PartnershipRequest,
    form: ClauseForm,
    write: "Callable[..., Clause]",
    *,
    then: "Callable[[UUID], str] | None" = None,
    **subject: Any,
) -> HttpResponse:
    """Write what was typed so far, and answer with what somebody else wrote meanwhile.

    then: where what is written for the first time is changed from now on. Where both wrote the same words
    nothing is written; the button of the form shows both.
    """
    if not form.is_valid():
        return autosave.not_valid(form)
    try:
        written = write(actor=request.actor, quietly=True, **subject, **form.cleaned_data)
    except ClauseChanged as changed:
        who = changed.by or _("Somebody else")
        return autosave.stopped(
            _("{who} changed the same words while you were writing. Press “Save” to see both.").format(
                who=who
            )
        )
    except Refused as refused:
        return autosave.stopped(str(refused.message))
    theirs = {
        field.name: now
        for field in form.visible_fields()
        if (now := getattr(written, field.name)) != tidied(form.cleaned_data[field.name])
    }
    return autosave.kept(
        hidden={"at_revision": written.revision},
        theirs=theirs,
        labels=", ".join(f"“{form[name].label}”" for name in theirs),
        url=then(written.id) if then else "",
    )


def levels_saved(
    request: PartnershipRequest, form: LevelsForm, annex: "Annex", behaviour_id: "UUID"
) -> HttpResponse:
    """Write the levels that were typed so far; where somebody else wrote them too, the button shows both."""
    if not form.is_valid():
        return autosave.not_valid(form)
    try:
        written = annexes.levels_write(
            annex=annex,
            behaviour_id=behaviour_id,
            words=form.words,
            at_revision=form.cleaned_data["at_revision"],
            actor=request.actor,
            quietly=True,
        )
    except Refused as refused:
        return autosave.stopped(str(refused.message))
    return autosave.kept(hidden={"at_revision": written.revision}, theirs={})

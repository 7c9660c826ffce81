"""Writing the words of a charter: its title, its values, its behaviours."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.standards import selectors as standards
from accord.standards import services
from accord.standards.clauses import ClauseChanged
from accord.standards.rules import REQUIRED, WRITTEN, CharterIncomplete, CharterState
from accord.steps.values import selectors, showing
from accord.steps.values.forms import BehaviourForm, ClauseForm, TitleForm, ValueForm
from accord.steps.values.views import quietly
from accord.web.autosave import is_quiet, stopped

if TYPE_CHECKING:
    from collections.abc import Callable

    from accord.standards.models import Charter


def charter_title(request: PartnershipRequest, charter_id: UUID) -> HttpResponse:
    """Give a version another title."""
    charter = selectors.charter_to_write(request.actor, charter_id)
    form = TitleForm(request.POST or None, initial={"title": charter.title, "at_revision": charter.revision})
    if is_quiet(request):
        return quietly.saved(request, form, services.charter_retitle, charter=charter)
    if _saved(request, form, services.charter_retitle, charter=charter):
        return _to_charter(request, charter)
    return _clause_page(request, "values/title.html", charter, form=form, former=showing.former(charter))


def value_add(request: PartnershipRequest, charter_id: UUID) -> HttpResponse:
    """Add a value."""
    charter = selectors.charter_to_write(request.actor, charter_id)
    form = ValueForm(request.POST or None, initial=ValueForm.BEGINS)
    if is_quiet(request):
        return quietly.saved(
            request,
            form,
            services.value_write,
            charter=charter,
            then=lambda made: address("values:value-change", charter_id=charter_id, value_id=made),
        )
    if _saved(request, form, services.value_write, charter=charter):
        return _to_charter(request, charter)
    return _clause_page(request, "values/value.html", charter, form=form)


def value_change(request: PartnershipRequest, charter_id: UUID, value_id: UUID) -> HttpResponse:
    """Change a value."""
    if _was_taken_out(request, standards.value_is_kept, value_id):
        return _taken_out(request, charter_id, ValueForm(request.POST))
    value = selectors.value_to_write(request.actor, charter_id, value_id)
    said = {"name": value.name, "meaning": value.meaning, "at_revision": value.revision}
    form = ValueForm(request.POST or None, initial=said)
    if is_quiet(request):
        return quietly.saved(request, form, services.value_write, charter=value.charter, value=value)
    if _saved(request, form, services.value_write, charter=value.charter, value=value):
        return _to_charter(request, value.charter, at=value.id)
    return _clause_page(
        request, "values/value.html", value.charter, form=form, value=value, former=showing.former(value)
    )


def value_remove(request: PartnershipRequest, charter_id: UUID, value_id: UUID) -> HttpResponse:
    """Take a value out, once that is confirmed."""
    value = selectors.value_to_write(request.actor, charter_id, value_id)
    if _removed(request, services.value_remove, value=value):
        return _to_charter(request, value.charter)
    return writing_page(request, "values/remove.html", value.charter, value=value)


def behaviour_add(request: PartnershipRequest, charter_id: UUID, value_id: UUID) -> HttpResponse:
    """Add a behaviour to a value."""
    value = selectors.value_to_write(request.actor, charter_id, value_id)
    form = BehaviourForm(request.POST or None, initial=BehaviourForm.BEGINS)
    if is_quiet(request):
        return quietly.saved(
            request,
            form,
            services.behaviour_write,
            value=value,
            then=lambda made: address("values:behaviour-change", charter_id=charter_id, behaviour_id=made),
        )
    if _saved(request, form, services.behaviour_write, value=value):
        return _to_charter(request, value.charter, at=value.id)
    return _clause_page(request, "values/behaviour.html", value.charter, form=form, value=value)


def behaviour_change(request: PartnershipRequest, charter_id: UUID, behaviour_id: UUID) -> HttpResponse:
    """Change a behaviour."""
    if _was_taken_out(request, standards.behaviour_is_kept, behaviour_id):
        return _taken_out(request, charter_id, BehaviourForm(request.POST))
    behaviour = selectors.behaviour_to_write(request.actor, charter_id, behaviour_id)
    value, said = behaviour.value, {part: getattr(behaviour, part) for part in REQUIRED}
    form = BehaviourForm(request.POST or None, initial=said | {"at_revision": behaviour.revision})
    if is_quiet(request):
        return quietly.saved(request, form, services.behaviour_write, value=value, existing=behaviour)
    if _saved(request, form, services.behaviour_write, value=value, existing=behaviour):
        if "next" in request.POST and (following := selectors.behaviour_after(behaviour)):
            messages.success(request, _("Saved. Here is the next one."))
            return redirect(
                address("values:behaviour-change", charter_id=charter_id, behaviour_id=following.id)
            )
        return _to_charter(request, value.charter, at=behaviour.id)
    return _clause_page(
        request,
        "values/behaviour.html",
        value.charter,
        form=form,
        value=value,
        behaviour=behaviour,
        following=selectors.behaviour_after(behaviour),
        former=showing.former(behaviour),
        can_link=value.charter.state == CharterState.DRAFT
        and standards.version_before(value.charter) is not None,
        shown=showing.behaviour(behaviour, selectors.comments_on(request.actor, value.charter)),
    )


def behaviour_remove(request: PartnershipRequest, charter_id: UUID, behaviour_id: UUID) -> HttpResponse:
    """Take a behaviour out, once that is confirmed."""
    behaviour = selectors.behaviour_to_write(request.actor, charter_id, behaviour_id)
    if _removed(request, services.behaviour_remove, behaviour=behaviour):
        return _to_charter(request, behaviour.value.charter, at=behaviour.value_id)
    return writing_page(request, "values/remove.html", behaviour.value.charter, behaviour=behaviour)


def _saved(
    request: PartnershipRequest, form: ClauseForm, write: "Callable[..., object]", **subject: Any
) -> bool:
    """Say whether what was typed is written; what is refused stands in the form, and nothing is lost."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        write(actor=request.actor, **subject, **form.cleaned_data)
    except ClauseChanged as changed:
        form.meet(changed)
        return False
    except CharterIncomplete as incomplete:
        for gap in incomplete.gaps:
            form.add_error(None, gap.sentence)
        return False
    except Refused as refused:
        form.add_error(refused.field, str(refused.message))
        return False
    return True


def _removed(request: PartnershipRequest, remove: "Callable[..., None]", **subject: Any) -> bool:
    """Say whether it is taken out; a refusal stands on top of the page."""
    if request.method != "POST":
        return False
    try:
        remove(actor=request.actor, **subject)
    except CharterIncomplete as incomplete:
        for gap in incomplete.gaps:
            messages.error(request, gap.sentence)
        return False
    except Refused as refused:
        messages.error(request, str(refused.message))
        return False
    return True


def _was_taken_out(request: PartnershipRequest, is_kept: "Callable[[UUID], bool]", clause_id: UUID) -> bool:
    """Say whether somebody else took a clause out while this was written."""
    return request.method == "POST" and not is_kept(clause_id)


def _taken_out(request: PartnershipRequest, charter_id: UUID, form: ClauseForm) -> HttpResponse:
    """Give back what was typed into a clause that is no longer there."""
    charter = selectors.charter_to_write(request.actor, charter_id)
    if is_quiet(request):
        return stopped(_("Somebody took this out of the charter. Press “Save” to get your words back."))
    typed = [(field.label, field.value()) for field in form.visible_fields() if field.value()]
    if not typed:
        raise Http404
    return writing_page(request, "values/taken_out.html", charter, typed=typed, values=charter.values.all())


def _to_charter(request: PartnershipRequest, charter: "Charter", at: UUID | None = None) -> HttpResponse:
    """Go back to the charter, to the clause that was written."""
    if charter.state == CharterState.PROPOSED:
        messages.success(request, _("Saved. The partners are asked again, on the text as it is now."))
    else:
        messages.success(request, _("Saved."))
    anchor = f"#clause-{at}" if at else ""
    return redirect(address("values:charter", charter_id=charter.id) + anchor)


def _clause_page(
    request: PartnershipRequest, template: str, charter: "Charter", **context: Any
) -> HttpResponse:
    """A page on which a clause is typed: that of a draft is saved meanwhile; else somebody has to mean it."""
    is_draft = charter.state == CharterState.DRAFT
    return writing_page(request, template, charter, saves_itself=is_draft, **context)


def writing_page(
    request: PartnershipRequest, template: str, charter: "Charter", **context: Any
) -> HttpResponse:
    """The page on which words are written, with what that would make void."""
    if charter.state not in WRITTEN:
        messages.error(request, _("This version is settled. Begin the next version to change it."))
        return redirect(address("values:charter", charter_id=charter.id))
    context |= {
        "charter": charter,
        "is_proposed": charter.state == CharterState.PROPOSED,
        "agreed_so_far": selectors.agreed_so_far(request.actor, charter),
    }
    return render(request, template, context)

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.partnership.keeping import selectors, services
from accord.partnership.keeping.forms.days import LastDayForm, first_day
from accord.partnership.keeping.forms.joining import JoinForm
from accord.partnership.keeping.forms.particulars import ParticularsForm, particulars_of
from accord.partnership.keeping.views.ways import day_in_words, to_page_of
from accord.web.refusals import refusals
from accord.web.security import private


@private
def add(request: PartnershipRequest) -> HttpResponse:
    """Add one person, with the place in which answers count."""
    bodies = selectors.organisations(request.actor)
    form = JoinForm(
        request.POST or None,
        bodies=bodies,
        teams=selectors.teams_of(bodies),
        initial=first_day(partnership.today()),
    )
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            person = services.person_add(
                who=form.who, post=form.post, since=form.cleaned_data["since"], actor=request.actor
            )
            messages.success(request, _("{name} is added.").format(name=person.name))
            return to_page_of(person)
    form.settle()
    return render(request, "partnership/person_add.html", {"form": form, "bodies": bodies})


@private
def change(request: PartnershipRequest, person_id: UUID) -> HttpResponse:
    """Change what is kept about somebody."""
    person = selectors.person_for(request.actor, person_id)
    form = ParticularsForm(request.POST or None, initial=particulars_of(person))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.person_change(person=person, who=form.who, actor=request.actor)
            messages.success(request, _("Saved."))
            return to_page_of(person)
    form.settle()
    context = {"form": form, "person": person, "held": selectors.held_by(person)}
    return render(request, "partnership/person_change.html", context)


@private
def leave(request: PartnershipRequest, person_id: UUID) -> HttpResponse:
    """Let somebody leave on a day; what follows is said before."""
    person = selectors.person_for(request.actor, person_id)
    form = LastDayForm(request.POST or None, initial={"last_day": partnership.today()})
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.person_leave(person=person, last_day=form.cleaned_data["last_day"], actor=request.actor)
            said = _("{name} leaves. The last day is {day}.").format(
                name=person.name, day=day_in_words(form.cleaned_data["last_day"])
            )
            messages.success(request, said)
            return to_page_of(person)
    context = {
        "form": form,
        "person": person,
        "held": selectors.held_by(person),
        "reports": selectors.reports_of(person),
    }
    return render(request, "partnership/person_leave.html", context)

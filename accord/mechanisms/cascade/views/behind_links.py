"""Behind a link or a code, without an account: read it, meet one hard case, and it is done.

What is chosen comes with one request and goes with its answer: it stands in no address, no session, no table.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from accord.mechanisms.cascade import acknowledging, linked, tokens
from accord.mechanisms.cascade.acknowledging import Standing, Visit
from accord.mechanisms.cascade.forms import CodeForm, DilemmaForm
from accord.mechanisms.cascade.linked import at_the_door, page, subject_behind
from accord.mechanisms.cascade.rules import MINUTES_TO_ACKNOWLEDGE


def code(request: HttpRequest) -> HttpResponse:
    """Type in a code that stands on paper."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        visit = acknowledging.visit(form.cleaned_data["code"])
        if visit.held is None:
            return linked.unknown(request)
        return redirect("acknowledging:start", tokens.normalised(visit.token))
    return render(request, "cascade/code.html", {"form": form, "messages": ()})


@at_the_door
def start(request: HttpRequest, visit: Visit) -> HttpResponse:
    """What everybody should know; where no hard case goes with it, to be acknowledged here."""
    subject = subject_behind(visit)
    has_case = bool(subject.dilemmas)
    done = visit.standing is Standing.DONE
    if request.method == "POST" and not has_case:
        acknowledging.acknowledge_by_link(visit=visit)
        done = True
    context = {
        "subject": subject,
        "has_case": has_case,
        "done": done,
        "minutes": MINUTES_TO_ACKNOWLEDGE,
    }
    return page(request, visit, "cascade/start.html", context)


@at_the_door
def case(request: HttpRequest, visit: Visit) -> HttpResponse:
    """One hard case: choose, and read what the charter says about it."""
    subject = subject_behind(visit)
    dilemma = subject.dilemma_for(visit.held.id) if visit.held else None
    if dilemma is None:
        return redirect("acknowledging:start", visit.token)
    form = DilemmaForm(request.POST or None, dilemma=dilemma)
    if request.method == "POST" and form.is_valid():
        acknowledging.acknowledge_by_link(visit=visit)
        chosen = dilemma.options[form.chosen()]
        others = [option for option in dilemma.options if option != chosen]
        context = {"dilemma": dilemma, "chosen": chosen, "others": others}
        return page(request, visit, "cascade/read.html", context)
    return page(request, visit, "cascade/case.html", {"form": form, "dilemma": dilemma})

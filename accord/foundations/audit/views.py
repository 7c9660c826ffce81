from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.foundations import access, clock
from accord.foundations.addresses import address
from accord.foundations.audit import selectors, services, taking
from accord.foundations.audit.chosen import EVERYTHING
from accord.foundations.audit.fingerprints import fingerprint
from accord.foundations.audit.forms import CheckForm, ChosenForm
from accord.foundations.audit.news import news
from accord.foundations.audit.selectors import Line
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import XLSX, to_take
from accord.foundations.requests import PartnershipRequest

PAGE = 50
COUNTED = 1_000  # what is chosen is counted no further than this
LONGEST_NUMBER = 18  # digits, as far as the database counts
CSV = "text/csv; charset=utf-8"


def log(request: PartnershipRequest) -> HttpResponse:
    """The log of the partnership, newest first, or what is chosen of it."""
    form = ChosenForm(request.actor, request.GET)
    chosen = form.chosen()
    after = _number(request.GET.get("after", ""))
    before = _number(request.GET.get("before", ""))
    lines = selectors.lines(request.actor, limit=PAGE + 1, before=before, after=after, chosen=chosen)
    further = len(lines) > PAGE
    shown = (lines[1:] if after is not None else lines[:PAGE]) if further else lines
    newest, _head = selectors.head(request.actor)
    context = {
        "lines": shown,
        "length": newest,
        "form": form,
        "harmed": next((line.number for line in shown if not line.holds), None),
        "is_chosen": chosen != EVERYTHING,
        "found": selectors.count_up_to(request.actor, chosen, COUNTED) if chosen != EVERYTHING else newest,
        "counted": COUNTED,
        "may_take": access.allows(request.actor, "audit.export"),
        "query": _query(request.GET),
        "newer": _newer(request.GET, shown, further=further, before=before, after=after),
        "older": _older(request.GET, shown, further=further, after=after),
        "news": None if chosen != EVERYTHING or before or after else news(request.actor),
    }
    return render(request, "audit/log.html", context)


def mark_read(request: PartnershipRequest) -> HttpResponse:
    """Remember that the reader knows the log up to here."""
    access.require(request.actor, "audit.read")
    if request.method == "POST":
        number = _number(request.POST.get("number", ""))
        services.log_mark_read(number=number or 0, actor=request.actor)
        messages.success(request, _("We have noted it. Next time, what is new since then stands on top."))
    return redirect(address("audit:log"))


@braked(MADE, method="POST")
def check(request: PartnershipRequest) -> HttpResponse:
    """Check the log from its first entry to its last, and compare it with a fingerprint noted before."""
    number, digest = selectors.head(request.actor)
    form = CheckForm(request.POST) if request.method == "POST" else CheckForm()
    context: dict[str, Any] = {"form": form, "length": number, "fingerprint": fingerprint(number, digest)}
    if form.is_bound and form.is_valid():
        context |= {"checked": True, "broken": selectors.chain_break()}
        context |= _compared(request, form.cleaned_data["noted"])
    return render(request, "audit/check.html", context)


@braked(MADE, method="GET")
def spreadsheet(request: PartnershipRequest) -> HttpResponse:
    """What is chosen of the log, as a workbook."""
    return _to_take(request, taking.spreadsheet, XLSX, "xlsx")


@braked(MADE, method="GET")
def separated(request: PartnershipRequest) -> HttpResponse:
    """What is chosen of the log, as CSV."""
    return _to_take(request, taking.separated, CSV, "csv")


def _to_take(
    request: PartnershipRequest, write: Callable[[list[Line]], bytes], kind: str, ending: str
) -> HttpResponse:
    """A file to take away; or, where it would hold too much, the log again with what to do."""
    access.require(request.actor, "audit.export")
    form = ChosenForm(request.actor, request.GET)
    chosen = form.chosen()
    if not form.is_valid():
        return redirect(f"{address('audit:log')}?{_query(request.GET)}")
    lines = selectors.lines(request.actor, limit=taking.MOST + 1, chosen=chosen)
    if len(lines) > taking.MOST:
        found = _("That would be more than {most} entries. Choose days, and take it in parts.")
        messages.error(request, found.format(most=f"{taking.MOST:,}"))
        return redirect(f"{address('audit:log')}?{_query(request.GET)}")
    today = clock.now().astimezone(timezone.get_current_timezone())
    name = _("Log, {day}.{ending}").format(day=date_format(today, "j F Y"), ending=ending)
    return to_take(write(lines), kind=kind, name=name)


def _compared(request: PartnershipRequest, noted: tuple[int, str] | None) -> dict[str, Any]:
    """Whether a fingerprint that was noted stands in this log."""
    if noted is None:
        return {}
    number, digest = noted
    return {"noted": number, "noted_stands": selectors.hash_of(request.actor, number) == digest}


def _query(given: QueryDict, **place: int) -> str:
    """What is chosen, as it stands in an address; with the place to read on from."""
    kept = given.copy()
    for name in [name for name in kept if name not in ChosenForm.base_fields or not kept[name]]:
        del kept[name]
    for name, number in place.items():
        kept[name] = str(number)
    return kept.urlencode()


def _newer(
    given: QueryDict, shown: list[Line], *, further: bool, before: int | None, after: int | None
) -> str:
    """The address of the newer page; "" on the newest."""
    begins_later = further if after is not None else before is not None
    return f"?{_query(given, after=shown[0].number)}" if shown and begins_later else ""


def _older(given: QueryDict, shown: list[Line], *, further: bool, after: int | None) -> str:
    """The address of the older page; "" on the oldest."""
    goes_on = further or after is not None
    return f"?{_query(given, before=shown[-1].number)}" if shown and goes_on else ""


def _number(text: str) -> int | None:
    """Return the number of an entry as an address gives it; what is none counts as not given."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST_NUMBER else None

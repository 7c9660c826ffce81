"""The switch as it comes in: a request that only changes the language becomes one that looks at its page."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.utils.translation import get_language

from accord.foundations import languages

CHOICE = "page_language"
APART = "/"
UNTYPED = frozenset({CHOICE, "csrfmiddlewaretoken"})


@dataclass(frozen=True, slots=True)
class Other:
    """A language that a page can be drawn in besides. address: of this page, asking for it, without its path.

    Some paths hold a personal link, and no page repeats one.
    """

    code: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Switched:
    """language: the one chosen. form: the number of the form that came along, from 1; 0 for none.

    typed: what stood in it, by the name of each field.
    """

    language: str
    form: int
    typed: dict[str, list[str]]


def others(request: HttpRequest) -> list[Other]:
    """Return every language but the one that is spoken, by the name that its speakers give it."""
    found = []
    for code, name in settings.LANGUAGES:
        asked = request.GET.copy()
        asked[CHOICE] = code
        if code != get_language():
            found.append(Other(code, str(name), f"?{asked.urlencode()}"))
    return found


def asked(request: HttpRequest) -> tuple[str, str] | None:
    """Return which language a link of the switch asks for, and the address of its page; else None."""
    if request.method not in {"GET", "HEAD"} or CHOICE not in request.GET:
        return None
    left = request.GET.copy()
    code = languages.known(str(left.pop(CHOICE)[-1]))
    return code, request.path + (f"?{left.urlencode()}" if left else "")


def switched(request: HttpRequest) -> Switched | None:
    """Take from a request what a button of the switch sent, and let it only read; None for any other."""
    if request.method != "POST" or CHOICE not in request.POST:
        return None
    code, _, number = request.POST[CHOICE].partition(APART)
    typed = {
        name: [str(each) for each in values] for name, values in request.POST.lists() if name not in UNTYPED
    }
    request.method = request.META["REQUEST_METHOD"] = "GET"
    request.POST = QueryDict()  # as of a request that never had any
    request.FILES.clear()
    return Switched(languages.known(code), int(number) if number.isdecimal() else 0, typed)

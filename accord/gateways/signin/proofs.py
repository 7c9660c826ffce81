"""What a browser's session remembers of who proved what, and when. It remembers no role.

Every proof changes the key of the session, so that nobody who planted or saw the old one has the new one.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib.auth import login
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.urls import reverse

from accord.foundations import clock
from accord.gateways.signin import known, rules, selectors
from accord.gateways.signin.browsers import in_words
from accord.gateways.signin.models import Account
from accord.gateways.signin.rules import Proof
from accord.gateways.signin.sessions import BROWSER

BACKEND = "django.contrib.auth.backends.ModelBackend"
ASKED, HALF, BY, PROVED, SECOND, NEXT, HELD = "asked", "half", "by", "proved", "second", "next", "held"
KEPT = "kept_for"


@dataclass(frozen=True, slots=True)
class Asked:
    """The code that this browser asked for: nobody else's browser may try it."""

    code_id: UUID
    address: str


def ask(session: SessionBase, asked: Asked) -> None:
    """Remember which code this browser asked for."""
    session[ASKED] = [str(asked.code_id), asked.address]


def asked(session: SessionBase) -> Asked | None:
    """Return the code that this browser asked for last, or None."""
    found = session.get(ASKED)
    return Asked(UUID(found[0]), found[1]) if found else None


def forget_asked(session: SessionBase) -> None:
    """Forget the code that this browser asked for: it is spent."""
    session.pop(ASKED, None)


def keep_for(session: SessionBase, account_id: UUID, form: list[object]) -> None:
    """Keep a form that somebody sent too late, for when this very account has signed in here again."""
    session[KEPT] = [str(account_id), form]


def half_way(request: HttpRequest, account: Account, by: Proof) -> None:
    """Remember that the address is proved and the second factor is still to come."""
    wanted, kept = request.session.get(NEXT, ""), request.session.get(KEPT)
    request.session.flush()
    if kept:
        request.session[KEPT] = kept
    request.session[HALF] = [str(account.pk), by.value, clock.now().isoformat()]
    request.session[NEXT] = wanted


def half(session: SessionBase) -> tuple[Account, Proof] | None:
    """Return who has proved the address in this browser and owes the second factor, or None."""
    found = session.get(HALF)
    if not found or clock.now() - datetime.fromisoformat(found[2]) >= rules.CODE_LIFE:
        return None
    account = selectors.account(UUID(found[0]))
    return (account, Proof(found[1])) if account else None


def enter(request: HttpRequest, account: Account, by: Proof, *, second: bool = False) -> str:
    """Sign an account in, in a session that begins now; return the page that was wanted, or nothing.

    second: whether a second factor was given, too. A form that the same person sent too late is wanted first.
    """
    wanted: str = request.session.get(NEXT, "")
    whose, form = request.session.get(KEPT) or ("", None)
    request.session.flush()
    if whose == str(account.pk):
        request.session[HELD], wanted = form, reverse("signin:held")
    request.session[BROWSER] = in_words(request.headers.get("User-Agent", ""))
    request.session[BY], request.session[SECOND] = by.value, second
    request.session[PROVED] = clock.now().isoformat()
    login(request, account, backend=BACKEND)
    if by != Proof.PERSONA:
        known.came_in(request, account.email)
    return wanted


def prove_again(request: HttpRequest, *, second: bool) -> None:
    """Remember a fresh proof of who is signed in, under a new key."""
    request.session[PROVED] = clock.now().isoformat()
    request.session[SECOND] = second or request.session.get(SECOND, False)
    request.session.cycle_key()


def is_fresh(session: SessionBase) -> bool:
    """Say whether the last proof is fresh enough for grave acts. A persona has nothing to prove."""
    if is_persona(session):
        return True
    proved = session.get(PROVED)
    return rules.is_fresh(datetime.fromisoformat(proved) if proved else None, clock.now())


def has_second(session: SessionBase) -> bool:
    """Say whether a second factor was given in this session. A persona of the demo needs none."""
    return bool(session.get(SECOND)) or is_persona(session)


def is_persona(session: SessionBase) -> bool:
    """Say whether somebody came in as a persona, and this still is a demo."""
    return bool(settings.ACCORD_DEMO) and session.get(BY) == Proof.PERSONA.value

"""The doorkeeper: nobody is inside a partnership unless an assignment, mandate or office says so today."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

from accord.foundations import acting, clock, once, scope
from accord.gateways.signin import demands, selectors, services, signed_out
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.gateways.signin.models import Account
    from accord.gateways.signin.sessions import SessionStore

READING = frozenset({"GET", "HEAD"})
# Links and codes are good for whoever holds them: there nobody looks whose browser it is.
BY_LINK = ("/a/", "/c/", "/j/", "/w/", "/calendar/")
GetResponse = Callable[[HttpRequest], HttpResponseBase]


class ActorMiddleware:
    """Sets `request.actor` and the scope for every address under /p/<partnership>/.

    Anonymous visitors are asked to sign in (`signed_out`); strangers are told nothing: 404. Who is let in may
    be asked for a second factor or a fresh proof first (`demands`).
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(BY_LINK):
            return self.get_response(request)
        session: SessionStore = request.session  # type: ignore[assignment]  # SESSION_ENGINE
        if request.user.is_authenticated:
            services.session_touch(session=session)
        partnership_id = _partnership_in(request.path_info)
        if partnership_id is None:
            return self.get_response(request)
        if not request.user.is_authenticated:
            return signed_out.asked_to_sign_in(request)
        # Moments that a template writes are those on the clocks of the partnership.
        zone = partnership.zone_of(partnership_id)
        acted = acting.noted(_acted(request, session))
        with scope.partnership(partnership_id), timezone.override(zone), acted, _reading(request):
            response = self.get_response(request)
        if request.method not in READING and response.status_code < HTTPStatus.BAD_REQUEST:
            services.session_touch(session=session, acted=True)
        return response

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
    ) -> HttpResponse | None:
        partnership_id = kwargs.pop("partnership_id", None)
        if partnership_id is None:
            return None
        account: Account = request.user  # type: ignore[assignment]  # nobody else came past __call__
        present = selectors.present_in(account, partnership_id)
        if present is None:
            raise Http404
        request.actor = present.actor  # type: ignore[attr-defined]
        return demands.hindrance(request, account, present)


def let_look_round(request: HttpRequest) -> None:
    """Set `request.actor` where a partnership's own people ask it for a page that there is not.

    Such an address never comes to `process_view`. Strangers, and whoever owes a second factor, stay outside.
    """
    partnership_id = _partnership_in(request.path_info)
    if request.resolver_match is not None or partnership_id is None:
        return
    account: Account = request.user  # type: ignore[assignment]  # nobody else came past __call__
    present = selectors.present_in(account, partnership_id)
    if present is not None and not demands.owes_second(request, present):
        request.actor = present.actor  # type: ignore[attr-defined]


def _reading(request: HttpRequest) -> AbstractContextManager[None]:
    """A page that is only looked at asks each question once; an act looks again at what it changes."""
    return once.reading() if request.method in READING else nullcontext()


def _acted(request: HttpRequest, session: "SessionStore") -> datetime | None:
    """By when the last act of whoever asks was over: now, for what is drawn when something was sent."""
    if request.method not in READING:
        return clock.now()
    return session.row.seen_at if session.row else None


def _partnership_in(path: str) -> UUID | None:
    parts = path.split("/", 3)
    if len(parts) < 3 or parts[1] != "p":
        return None
    try:
        return UUID(parts[2])
    except ValueError:
        return None

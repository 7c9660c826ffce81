"""What the front door keeps about a person: the account, its second factors, where it is signed in, codes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accord.foundations import clock, scope
from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.gateways.signin import services
from accord.gateways.signin.models import Account, Code, Session
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from django.db.models import QuerySet


def _accounts(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    named = dict(settings.LANGUAGES)
    for found in _of(subject):
        yield found.email, found.last_login or "", named.get(found.language, "")


def _sessions(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    running = Session.objects.filter(account__in=_of(subject), expire_date__gt=clock.now())
    for found in running.order_by("began_at"):
        yield found.called, found.began_at, found.expire_date


def _factors(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Authenticator.objects.filter(user__in=_of(subject)).order_by("created_at", "id"):
        yield str(found.get_type_display()), found.created_at, found.last_used_at or ""


def _codes(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in _asked(subject):
        yield (found.asked_at,)


def _codes_forget(subject: Subject) -> None:
    services.codes_forget(ids=list(_asked(subject).values_list("id", flat=True)))


def _account_forget(subject: Subject) -> None:
    """Close the account, unless the same address belongs to somebody in another partnership."""
    with scope.off():
        elsewhere = [
            found
            for found in partnership.people_with_address(subject.address)
            if found.id != subject.person_id
        ]
    if not elsewhere:
        for account in _of(subject):
            account.delete()  # and with it its sessions and second factors


def _of(subject: Subject) -> list[Account]:
    return list(Account.objects.filter(email__iexact=subject.address)) if subject.address else []


def _asked(subject: Subject) -> "QuerySet[Code]":
    if not subject.address:
        return Code.objects.none()
    return Code.objects.filter(address__iexact=subject.address).order_by("asked_at", "id")


keeps(
    Kept(
        name="signin.account",
        what=_("Your account"),
        why=_("So that you can sign in with your address. It holds no role and no password."),
        how_long=_("Until you are erased from the last partnership on this site that knows your address."),
        columns=(_("Address"), _("Last signed in"), _("Language")),
        read=_accounts,
        erasure=_("Erased, unless you work in another partnership on this site under the same address."),
        erase=_account_forget,
        places=frozenset({"signin.Account.email", "signin.Account.language"}),
    )
)
keeps(
    Kept(
        name="signin.sessions",
        what=_("Where you are signed in"),
        why=_("So that you need not sign in on every page, and see where you are signed in."),
        how_long=_("Twelve hours at most."),
        columns=(_("Browser"), _("Signed in"), _("Until")),
        read=_sessions,
        erasure=_("You are signed out everywhere, if your account is erased."),
        places=frozenset({"signin.Session.account"}),
    )
)
keeps(
    Kept(
        name="signin.factors",
        what=_("How you prove that it is you"),
        why=_("So that nobody signs for your organisation who can read your mail."),
        how_long=_("Until you remove it, or your account is erased."),
        columns=(_("Kind"), _("Set up"), _("Last used")),
        read=_factors,
        erasure=_("Erased with your account."),
        places=frozenset({"mfa.Authenticator.user"}),
    )
)
keeps(
    Kept(
        name="signin.codes",
        what=_("Codes that were asked for with your address"),
        why=_("So that nobody can ask for them without end. The digits are not kept."),
        how_long=_("A day."),
        columns=(_("Asked for"),),
        read=_codes,
        erasure=_("Erased."),
        erase=_codes_forget,
        places=frozenset({"signin.Code.address"}),
    )
)

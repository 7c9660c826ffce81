"""What the front door keeps about a person: the account, and where it is signed in."""

from collections.abc import Iterator

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils.translation import gettext_lazy as _

from accord.foundations import clock, scope
from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.gateways.signin.models import Account
from accord.partnership import selectors as partnership


def _accounts(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in _of(subject):
        yield found.email, found.last_login or ""


def _sessions(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in _open_sessions(subject):
        yield (found.expire_date,)


def _sign_out(subject: Subject) -> None:
    for found in _open_sessions(subject):
        found.delete()


def _account_forget(subject: Subject) -> None:
    """Close the account, unless the same address belongs to somebody in another partnership."""
    with scope.off():
        elsewhere = [
            found
            for found in partnership.people_with_address(subject.address)
            if found.id != subject.person_id
        ]
    if not elsewhere:
        _sign_out(subject)
        for account in _of(subject):
            account.delete()


def _of(subject: Subject) -> list[Account]:
    return list(Account.objects.filter(email__iexact=subject.address)) if subject.address else []


def _open_sessions(subject: Subject) -> list[Session]:
    accounts = {str(found.pk) for found in _of(subject)}
    running = Session.objects.filter(expire_date__gt=clock.now()) if accounts else ()
    return [found for found in running if found.get_decoded().get(SESSION_KEY) in accounts]


keeps(
    Kept(
        name="signin.account",
        what=_("Your account"),
        why=_("So that you can sign in with your address. It holds no role and no password."),
        how_long=_("Until you are erased from the last partnership on this site that knows your address."),
        columns=(_("Address"), _("Last signed in")),
        read=_accounts,
        erasure=_("Erased, unless you work in another partnership on this site under the same address."),
        erase=_account_forget,
        places=frozenset({"signin.Account.email"}),
    )
)
keeps(
    Kept(
        name="signin.sessions",
        what=_("Where you are signed in"),
        why=_("So that you need not sign in on every page."),
        how_long=_("Twelve hours at most."),
        columns=(_("Signed in until"),),
        read=_sessions,
        erasure=_("You are signed out everywhere, if your account is erased."),
    )
)

"""For how long sessions and accounts are kept that nobody uses."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import clock
from accord.foundations.registry import Retention, goes, rows_go
from accord.gateways.signin.models import Account, Session
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from django.db.models import QuerySet

UNUSED = timedelta(days=30)


@rows_go(
    name="signin.sessions",
    what=_("sessions that have run out"),
    why=_("nobody can use them any more"),
)
def _sessions_over() -> "QuerySet[Session]":
    return Session.objects.filter(expire_date__lte=clock.now())


def _accounts_of_nobody() -> list[Account]:
    """Accounts with which nobody on record signs in: the address was corrected, or the person erased."""
    unused = Account.objects.filter(last_login__lte=clock.now() - UNUSED)
    return [found for found in unused if not partnership.people_with_address(found.email)]


def _accounts_of_nobody_close() -> int:
    found = _accounts_of_nobody()
    for account in found:
        account.delete()
    return len(found)


goes(
    Retention(
        name="signin.accounts",
        what=_("accounts that were not used for thirty days and whose address nobody on record has"),
        why=_("nobody can do anything with them"),
        due=lambda: len(_accounts_of_nobody()),
        carry_out=_accounts_of_nobody_close,
    )
)

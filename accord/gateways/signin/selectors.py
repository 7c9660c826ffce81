"""Which people an account is, and what became of the codes that were asked for."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from accord.foundations import clock, languages, scope
from accord.foundations.access import Actor
from accord.gateways.signin import rules
from accord.gateways.signin.models import Account, Code, FirstStart, Session
from accord.partnership import actors
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.partnership.models import Person


@dataclass(frozen=True, slots=True)
class Present:
    """Who an account is in one partnership today: the person, and what he or she may do."""

    person: "Person"
    actor: Actor


@languages.chosen_by
def languages_of(addresses: Collection[str]) -> dict[str, str]:
    """Return the languages that those chose who sign in with these addresses, by address."""
    found = Account.objects.filter(email__in={each.lower() for each in addresses}).exclude(language="")
    chosen = dict(found.values_list("email", "language"))
    return {each: chosen[each.lower()] for each in addresses if each.lower() in chosen}


def present_in(account: Account, partnership_id: UUID) -> Present | None:
    """Return who the account is in a partnership today, or None for a stranger."""
    with scope.off():
        people = partnership.people_with_address(account.email)
    return next(_present(found for found in people if found.partnership_id == partnership_id), None)


def actor_in(account: Account, partnership_id: UUID) -> Actor | None:
    """Return what the account may do in a partnership today, or None for a stranger."""
    found = present_in(account, partnership_id)
    return found.actor if found else None


def presences(address: str) -> list[Present]:
    """Return everybody who signs in with an address and has a place somewhere today."""
    with scope.off():
        people = partnership.people_with_address(address)
    return list(_present(people))


def home_of(account: Account | AnonymousUser) -> Present | None:
    """Return who an account is in the partnership that opens first for it; None for one without a place."""
    if isinstance(account, AnonymousUser):
        return None
    with scope.off():
        people = partnership.people_with_address(account.email)
    return next(_present(people), None)


def account(account_id: UUID) -> Account | None:
    """Return an account, or None."""
    return Account.objects.filter(id=account_id).first()


def code_wanted(code_id: UUID) -> Code | None:
    """Return a code that was asked for, if it may be sent: to somebody with a place, not too often."""
    code = Code.objects.filter(id=code_id).first()
    if code is None or _too_many_before(code) or not presences(code.address):
        return None
    return code


def sessions_of(account: Account) -> list[Session]:
    """Return where an account is signed in, the browser used last first."""
    found = Session.objects.filter(account=account, expire_date__gt=clock.now())
    return list(found.order_by("-seen_at", "session_key"))


def sessions_tables() -> tuple[str, ...]:
    """Return the names of the tables of sessions, of today and of before: what a backup leaves out."""
    return Session._meta.db_table, "django_session"  # noqa: SLF001  a name of Django's own


def is_first_start() -> bool:
    """Say whether this site waits for its first administrator: no partnership, no account, code unspent."""
    if FirstStart.objects.exists() or Account.objects.exists():
        return False
    with scope.off():
        return not partnership.partnership_ids()


def is_last_of_the_hour(code: Code) -> bool:
    """Say whether strangers have asked for all letters of an address that may go to it in an hour."""
    return not code.known and _before(code, timedelta(hours=1)) == rules.LETTERS_AN_HOUR - 1


def _too_many_before(code: Code) -> bool:
    limits = ((rules.LETTERS_AN_HOUR, timedelta(hours=1)), (rules.LETTERS_A_DAY, timedelta(days=1)))
    return any(_before(code, span) >= limit for limit, span in limits)


def _before(code: Code, span: timedelta) -> int:
    """Count the codes that were asked for before this one: whether it counts never changes afterwards.

    Those of browsers in which somebody has signed in before are counted apart: no stranger uses them up.
    """
    before = Code.objects.filter(
        address=code.address, known=code.known, asked_at__gt=code.asked_at - span, asked_at__lte=code.asked_at
    )
    return before.exclude(id=code.id).count()


def _present(people: "Iterator[Person] | list[Person]") -> Iterator[Present]:
    for person in people:
        with scope.partnership(person.partnership_id):
            actor = actors.actor_of(person)
        if actor is not None:
            yield Present(person, actor)

"""Codes asked for and tried, accounts and their sessions: acts of the site, and in no partnership's log."""

from collections.abc import Iterable
from uuid import UUID

from django.db import DatabaseError, transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from accord.foundations import clock, scope, store
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.outbox import SITE
from accord.foundations.outbox import services as outbox
from accord.gateways.signin import codes, factors, letters, rules, selectors
from accord.gateways.signin.models import Account, Code, Session
from accord.gateways.signin.sessions import SessionStore
from accord.partnership import selectors as partnership

areas.area("signin", _("Signing in"))
kinds.kind("signin.second_factor_off", _("The operator took the second factor off {about}."))

BATCH = 200


def account_for(*, address: str) -> Account:
    """Return the account of an address, made on first use; it holds no role and needs no line in the log."""
    return Account.objects.with_address(address)


def language_choose(*, account: Account, language: str) -> None:
    """Let pages and letters be in this language for whoever signs in with this account."""
    account.language = language
    account.save(update_fields=["language"])


@transaction.atomic
def code_send(*, address: str, known: bool = False) -> UUID:
    """Ask for a code; return which one. The same is done for every address, whether anybody has it or not.

    known: in a browser in which this address has signed in before. The worker sends the letter, and finds out
    whether there is anybody to send it to.
    """
    code = Code.objects.create(address=address.lower(), known=known)
    outbox.letters_post(kind=letters.KIND, partnership_id=SITE, to=[(code.address, code.id)])
    return code.id


def code_try(*, code_id: UUID | None, given: str) -> str:
    """Spend a code; return the address that it proves. Raises Refused, which does not say what is wrong.

    A try is counted before the digits are compared, in a transaction of its own: no refusal takes it back.
    """
    if code_id is None or not _try_counted(code_id):
        raise Refused(_("This code is no longer good. Ask for a new one."))
    if not codes.fits(code_id, given):
        raise Refused(_("These are not the digits in the newest letter. Look again."), field="code")
    wanted = selectors.code_wanted(code_id)
    if wanted is None or not Code.objects.filter(id=code_id, spent_at=None).update(spent_at=clock.now()):
        raise Refused(_("These are not the digits in the newest letter. Look again."), field="code")
    return wanted.address


def session_touch(*, session: SessionStore, acted: bool = False) -> None:
    """Note that a session is used, once a minute at most. A store that is away keeps nobody from reading.

    acted: something was sent and answered. That is noted each time: what was counted before for whoever sent
    it is counted anew (decision 0164).
    """
    row, now = session.row, clock.now()
    if row is None or (row.seen_at > now - rules.TOUCHED_EVERY and not acted):
        return
    ends = rules.ends_at(row.began_at, now)
    try:
        Session.objects.filter(session_key=row.session_key).update(seen_at=now, expire_date=ends)
    except DatabaseError as error:
        if not store.is_away(error):
            raise
    else:
        row.seen_at = now


@transaction.atomic
def second_factor_off(*, address: str) -> bool:
    """Take every second factor off an account, for the operator; say whether there was such an account.

    Whoever has lost phone and recovery codes sets up anew. Each partnership of that person reads it.
    """
    account = Account.objects.filter(email=address.lower()).first()
    if account is None:
        return False
    factors.forget(account)
    sessions_end(account=account)
    with scope.off():
        people = partnership.people_with_address(account.email)
    for person in people:  # in a place today or not: it may begin tomorrow
        with scope.partnership(person.partnership_id):
            system = Actor.system(person.partnership_id)
            audit.record("signin.second_factor_off", actor=system, about=person)
    return True


@transaction.atomic
def sessions_end(*, account: Account, but: str | None = None) -> int:
    """End every session of an account, except the one with this key; return how many."""
    ended, _by_table = Session.objects.filter(account=account).exclude(session_key=but or "").delete()
    return ended


@transaction.atomic
def session_end(*, account: Account, mark: str) -> None:
    """End one session of an account, by its mark; where there is none, there is nothing to end."""
    for found in selectors.sessions_of(account):
        if found.mark == mark:
            found.delete()


def over_forget() -> None:
    """Delete sessions that have ended, and codes that no longer count, with what the outbox knows of them."""
    now = clock.now()
    Session.objects.filter(expire_date__lte=now).delete()
    over = Code.objects.filter(asked_at__lte=now - rules.KEPT)
    codes_forget(ids=list(over.values_list("id", flat=True)))


@transaction.atomic
def codes_forget(*, ids: list[UUID]) -> None:
    """Delete codes that were asked for, with the letters that brought them, which hold the address too."""
    with scope.partnership(SITE):
        outbox.letters_forget(ids)
    for some in _batches(ids):
        Code.objects.filter(id__in=some).delete()


def _try_counted(code_id: UUID) -> bool:
    good = Code.objects.filter(
        id=code_id, spent_at=None, tries__lt=rules.TRIES, asked_at__gt=clock.now() - rules.CODE_LIFE
    )
    return good.update(tries=F("tries") + 1) == 1


def _batches(ids: list[UUID]) -> Iterable[list[UUID]]:
    return (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))

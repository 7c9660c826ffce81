"""The factors that an account has."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils.translation import gettext as _
from nacl.exceptions import CryptoError

from accord.gateways.signin.models import Account

Kind = Authenticator.Type


@dataclass(frozen=True, slots=True)
class Factor:
    """A second factor as its owner's page lists it."""

    id: int
    is_passkey: bool
    name: str
    since: datetime
    used_at: datetime | None


def factors_of(account: Account) -> list[Factor]:
    """Return what an account can prove itself by, beside the address; the oldest first."""
    return [
        Factor(
            id=found.pk,
            is_passkey=found.type == Kind.WEBAUTHN,
            name=found.wrap().name if found.type == Kind.WEBAUTHN else _("Authenticator app"),
            since=found.created_at,
            used_at=found.last_used_at,
        )
        for found in _rows(account)
        if is_readable(found)
    ]


def has_any(account: Account) -> bool:
    """Say whether an account has a second factor that can be used."""
    return bool(factors_of(account))


@transaction.atomic
def factor_remove(*, account: Account, factor_id: int) -> None:
    """Remove a factor of the account; with the last one go the recovery codes."""
    Authenticator.objects.filter(user=account, pk=factor_id).exclude(type=Kind.RECOVERY_CODES).delete()
    if not _rows(account):
        Authenticator.objects.filter(user=account).delete()


def forget(account: Account) -> None:
    """Delete every factor of an account, and its recovery codes."""
    Authenticator.objects.filter(user=account).delete()


def lock(account: Account) -> None:
    """Let nobody else change the factors of an account until the transaction ends."""
    Account.objects.select_for_update(no_key=True).get(pk=account.pk)


def is_readable(found: Authenticator) -> bool:
    """Say whether its secret can be read: whether this site key encrypted it."""
    if found.type == Kind.WEBAUTHN:
        return True
    try:
        get_adapter().decrypt(found.data.get("secret") or found.data["seed"])
    except CryptoError:
        return False
    return True


def _rows(account: Account) -> list[Authenticator]:
    found = Authenticator.objects.filter(user=account).exclude(type=Kind.RECOVERY_CODES)
    return list(found.order_by("created_at", "pk"))

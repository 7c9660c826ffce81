"""Recovery codes: ten, each good once, for the day on which the phone is lost."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.db import transaction

from accord.gateways.signin import rules
from accord.gateways.signin.factors.listed import is_readable, lock
from accord.gateways.signin.models import Account

KIND = Authenticator.Type.RECOVERY_CODES


def codes_left(account: Account) -> int:
    """Return how many recovery codes of an account are unused."""
    found = _recovery(account)
    return len(found.get_unused_codes()) if found else 0


def codes_make(*, account: Account) -> list[str]:
    """Give an account ten new recovery codes; those it had are void. They are shown once."""
    with transaction.atomic():
        lock(account)
        Authenticator.objects.filter(user=account, type=KIND).delete()
        codes: list[str] = RecoveryCodes.activate(account).generate_codes()
    return codes


def recovery_fits(account: Account, code: str) -> bool:
    """Say whether this is an unused recovery code; with that it is used."""
    found = _recovery(account)
    return bool(found and found.validate_code(rules.digits(code)))


def _recovery(account: Account) -> Any:
    found = Authenticator.objects.filter(user=account, type=KIND).first()
    return found.wrap() if found and is_readable(found) else None

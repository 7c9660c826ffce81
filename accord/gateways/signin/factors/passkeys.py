"""Passkeys: made and used by the browser; what it sends is checked here."""

import json
from contextlib import suppress
from typing import Any

from allauth.mfa.webauthn.internal import auth as webauthn
from django.db import transaction
from django.utils.translation import gettext as _

from accord.foundations.errors import Refused
from accord.gateways.signin.models import Account


def passkey_options(account: Account) -> str:
    """Return what a browser needs in order to make a passkey, as JSON."""
    return json.dumps(webauthn.begin_registration(account, passwordless=True))


@transaction.atomic
def passkey_add(*, account: Account, name: str, answer: str) -> None:
    """Make a passkey a factor of the account. Raises Refused."""
    credential = _parsed(answer)
    try:
        webauthn.complete_registration(credential)
    except Exception:  # noqa: BLE001  a stranger's browser may send anything: whatever broke, it is a no
        raise Refused(_("The passkey was not made. Try again.")) from None
    webauthn.WebAuthn.add(account, name, credential)


def proof_options(account: Account | None) -> str:
    """Return what a browser needs in order to use a passkey, of this account or of whoever it is, as JSON."""
    return json.dumps(webauthn.begin_authentication(account))


def passkey_prove(*, account: Account | None, answer: str) -> Account:
    """Prove oneself by a passkey; return whose it is. Raises Refused."""
    credential = _parsed(answer)
    try:
        owner: Account = account or webauthn.extract_user_from_response(credential)
        webauthn.complete_authentication(owner, credential).record_usage()
    except Exception:  # noqa: BLE001  a stranger's browser may send anything: whatever broke, it is a no
        raise Refused(
            _("That passkey is not known here. Try another, or sign in with your address.")
        ) from None
    return owner


def _parsed(answer: str) -> dict[str, Any]:
    found = None
    with suppress(ValueError, RecursionError):
        found = json.loads(answer)
    if not isinstance(found, dict):
        raise Refused(_("Your browser has sent no passkey. Try again, or use a code."))
    return found

"""The authenticator app: six digits that follow from a secret and the time."""

import qrcode
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from qrcode.image.svg import SvgPathFillImage

from accord.foundations import clock
from accord.foundations.errors import Refused
from accord.gateways.signin import rules
from accord.gateways.signin.factors.listed import is_readable, lock
from accord.gateways.signin.models import Account

SECRET = "authenticator_secret"  # noqa: S105  the name under which a session keeps it until it is confirmed
LAST_STEP = "last_step"
Kind = Authenticator.Type


def secret_for(session: SessionBase) -> str:
    """Return the secret that an authenticator app is to learn; it is the account's once a code of it fits."""
    if SECRET not in session:
        session[SECRET] = totp.generate_totp_secret()
    secret: str = session[SECRET]
    return secret


def picture_of(account: Account, secret: str) -> bytes:
    """Return the square that a phone reads, as an SVG on white."""
    address = get_adapter().build_totp_url(account, secret)
    picture: bytes = qrcode.make(address, image_factory=SvgPathFillImage, border=3).to_string()
    return picture


@transaction.atomic
def app_add(*, account: Account, session: SessionBase, code: str) -> None:
    """Make the authenticator app a factor of the account, if it shows the right code. Raises Refused."""
    lock(account)
    secret = secret_for(session)
    step = _step(secret, code)
    if step is None:
        raise Refused(
            _("The app should show something else now. Check the clock of the phone, and try again."),
            field="code",
        )
    Authenticator.objects.filter(user=account, type=Kind.TOTP).delete()
    found = totp.TOTP.activate(account, secret).instance
    found.data[LAST_STEP] = step  # the code that was just shown is spent
    found.save(update_fields=["data"])
    del session[SECRET]


@transaction.atomic
def app_fits(account: Account, code: str) -> bool:
    """Say whether the app shows this code; each is good once, whichever process of the site is asked."""
    rows = Authenticator.objects.select_for_update().filter(user=account, type=Kind.TOTP)
    found = next((each for each in rows if is_readable(each)), None)
    step = _step(get_adapter().decrypt(found.data["secret"]), code) if found else None
    if found is None or step is None or step <= found.data.get(LAST_STEP, 0):
        return False
    found.data[LAST_STEP], found.last_used_at = step, clock.now()
    found.save(update_fields=["data", "last_used_at"])
    return True


def _step(secret: str, code: str) -> int | None:
    """Return at which step of time the app shows this code, or None; the steps beside the present count."""
    given = rules.digits(code)
    steps = list(totp.yield_hotp_counters_from_time())
    fitting = [
        step
        for step in steps
        if constant_time_compare(given, totp.format_hotp_value(totp.hotp_value(secret, step)))
    ]
    return max(fitting, default=None)

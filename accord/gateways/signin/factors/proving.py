"""Proving oneself by a code, and how often one may try."""

from datetime import timedelta

from django.db.models import F
from django.utils.translation import gettext as _

from accord.foundations import clock
from accord.foundations.errors import Refused
from accord.gateways.signin import rules
from accord.gateways.signin.factors.app import app_fits
from accord.gateways.signin.factors.recovery import recovery_fits
from accord.gateways.signin.models import Account


def code_prove(*, account: Account, code: str) -> None:
    """Prove oneself by a code of the app or a recovery code. Raises Refused; every try is counted first."""
    _try_count(account)
    if not (app_fits(account, code) or recovery_fits(account, code)):
        raise Refused(
            _("This code does not fit. A code of the app is good once, for about a minute."), field="code"
        )
    Account.objects.filter(id=account.pk).update(wrong=0)


def _try_count(account: Account) -> None:
    """Count a try, or refuse where too many of late did not fit; after an hour the count begins again."""
    now = clock.now()
    mine = Account.objects.filter(id=account.pk)
    mine.filter(wrong_since__lte=now - timedelta(hours=1)).update(wrong=0, wrong_since=now)
    if mine.filter(wrong__lt=rules.WRONG_AN_HOUR).update(wrong=F("wrong") + 1) != 1:
        raise Refused(_("Too many codes did not fit. Try again in an hour."))

"""Mail: can the mail server be reached, and does anything wait?"""

import smtplib
from collections.abc import Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.mail import get_connection

from accord.foundations import clock
from accord.foundations.outbox import selectors as outbox
from accord.foundations.outbox.words import waiting_in_words
from accord.gateways.archive.check.finding import Finding, amiss

UTC = ZoneInfo("UTC")
PATIENCE = timedelta(minutes=15)


def mail_check() -> Iterator[Finding]:
    """Say why letters do not leave."""
    if settings.EMAIL_BACKEND.endswith("dummy.EmailBackend"):
        yield amiss("No mail server is named (ACCORD_MAIL_HOST): no letter leaves this site.")
    elif settings.EMAIL_BACKEND.endswith("terminal.EmailBackend"):
        yield amiss("Letters are printed in the terminal and sent to nobody: this site is for trying.")
    else:
        yield from _server()
    backlog = outbox.backlog()
    if backlog.since and backlog.since < clock.now() - PATIENCE:
        yield amiss(f"Letters: {waiting_in_words(backlog, UTC)}")


def _server() -> Iterator[Finding]:
    server = get_connection()
    try:
        server.open()
        server.close()
    except smtplib.SMTPException as error:
        yield Finding(f"The mail server {settings.EMAIL_HOST} refuses us: {type(error).__name__}.")
    except OSError as error:
        yield Finding(f"The mail server {settings.EMAIL_HOST} cannot be reached: {error.strerror or error}.")

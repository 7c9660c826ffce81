"""Letters in the terminal: a mail backend of Django for a site that is tried in one room (decision 0140)."""

import sys
from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

LINE = "-" * 72


class EmailBackend(BaseEmailBackend):
    """Prints the plain words of each letter, and sends nothing to anybody."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Print letters; return how many."""
        for message in email_messages:
            to = ", ".join(message.to)
            sys.stdout.write(f"{LINE}\nTo {to}: {message.subject}\n\n{message.body}\n{LINE}\n")
        sys.stdout.flush()
        return len(email_messages)

"""An authenticator app for tests, and people who have set it up."""

import re

from allauth.mfa.totp.internal import auth as totp
from django.test import Client
from django.urls import reverse

from accord.gateways.signin.tests.coming_in import come_in


class App:
    """The app on somebody's phone: shows the code of a moment, each time a later one."""

    def __init__(self, secret: str) -> None:
        self._secret, self._shown = secret, 0

    def code(self) -> str:
        """Return the next code that this app shows: never the same step of time twice."""
        steps = [step for step in totp.yield_hotp_counters_from_time() if step > self._shown]
        self._shown = steps[0]
        return str(totp.format_hotp_value(totp.hotp_value(self._secret, self._shown)))


def set_up(client: Client) -> tuple[App, list[str]]:
    """Set up an app for whoever is signed in; return it with the recovery codes."""
    page = client.get(reverse("signin:app-add")).content.decode()
    found = re.search(r"<code>([A-Z2-7 ]+)</code>", page)
    assert found is not None, page
    app = App(found[1].replace(" ", ""))
    answer = client.post(reverse("signin:app-add"), {"code": app.code()}).content.decode()
    return app, re.findall(r"<li><code>(\d{4} \d{4})</code>", answer)


def with_app(address: str) -> tuple[Client, App, list[str]]:
    """Sign somebody in and set up an app."""
    client = come_in(address)
    return client, *set_up(client)

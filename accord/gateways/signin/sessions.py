"""Where a browser's session is kept: in a row that knows whose it is and ends by itself.

This is the engine of Django's sessions (SESSION_ENGINE). A session that nobody used for half an hour, or that
is twelve hours old, is not there any more, whatever the browser sends.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from accord.foundations import clock
from accord.gateways.signin import models, rules

BEGAN, BROWSER = "began", "browser"


def whose(key: str) -> UUID | None:
    """Return whose session this was, also where it has run out; None where nobody can say that."""
    found = models.Session.objects.filter(session_key=key).first()
    return found.account_id if found else None


class SessionStore(DatabaseStore):
    """Sessions in `signin.Session`. row: what was found there, if it was looked for."""

    row: models.Session | None = None

    @classmethod
    def get_model_class(cls) -> type[models.Session]:
        """Return the table."""
        return models.Session

    def _get_session_from_db(self) -> models.Session | None:
        found = models.Session.objects.filter(
            session_key=self.session_key, expire_date__gt=clock.now()
        ).first()
        if found is None:
            self._session_key = None
        self.row = found
        return found

    def create_model_instance(self, data: dict[str, Any]) -> models.Session:
        """Return the row for what the session holds; from signing in on, it remembers when that was."""
        now = clock.now()
        if SESSION_KEY in data:
            data.setdefault(BEGAN, now.isoformat())
        began = datetime.fromisoformat(data[BEGAN]) if BEGAN in data else now
        return models.Session(
            session_key=self._get_or_create_session_key(),  # type: ignore[attr-defined]  # unknown to the stubs
            session_data=self.encode(data),
            expire_date=rules.ends_at(began, now),
            account_id=data.get(SESSION_KEY),
            began_at=began,
            seen_at=now,
            browser=data.get(BROWSER, ""),
        )

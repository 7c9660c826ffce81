"""Sending something hostile and looking at what came of it; whatever it changed is undone."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from typing import Any
from urllib.parse import urlencode

from django.db import connection, transaction
from django.test import Client

from accord.mechanisms.rounds.ballot.tests import evidence
from tests.attacks.forms_on_page import Answer

# What stays of a page with a mistake on purpose: nothing typed while answering is lost, and whoever signs in
# or out has another session.
KEPT = {"ballot_draft", "signin_session"}
SIGN_IN = "/?next="
PLAIN_FORM = "application/x-www-form-urlencoded"
Words = str | bytes
Send = Callable[[], Answer]


class Attack:
    """Attacks one world; `found` says what broke.

    No answer may be an error of the house, and after a refusal every table must be as it was.
    """

    def __init__(self) -> None:
        self.found: list[str] = []
        self.sent = 0
        self._untouched = evidence.every_row()

    def send(self, what: str, client: Client, send: Send) -> None:
        """Send something, note what is wrong with it, undo it; who was signed in stays so."""
        self.sent += 1
        cookies = deepcopy(client.cookies)
        before = transaction.savepoint()  # no block of `atomic`, within which no answers may be sent
        with _tables_written() as written:
            try:
                answer = send()
            except Exception as error:  # noqa: BLE001  whatever broke: it would be a page with 500
                self.found.append(f"{what}: {type(error).__name__}: {error}"[:300])
            else:
                self._judge(what, answer, written - KEPT)
        client.cookies = cookies
        transaction.set_rollback(False)
        transaction.savepoint_rollback(before)

    def _judge(self, what: str, answer: Answer, written: set[str]) -> None:
        if answer.status_code >= 500:
            self.found.append(f"{what}: {answer.status_code}")
        elif answer.status_code == 302 and answer.headers["Location"].startswith(SIGN_IN):
            self.found.append(f"{what}: nobody was signed in, so that nothing was tried")
        elif not _is_done(answer) and written:
            rows = evidence.every_row()
            changed = [table for table in written if rows[table] != self._untouched[table]]
            if changed:
                self.found.append(f"{what}: {answer.status_code}, and changed {changed}")


def _is_done(answer: Answer) -> bool:
    """Whether an answer says that something was done: it leads on, or hands out the file that was made."""
    return answer.status_code == 302 or "Content-Disposition" in answer.headers


def posted(client: Client, address: str, fields: Mapping[str, Sequence[Any]], *, as_parts: bool) -> Answer:
    """Post a form: with files as parts, else in one line, its bytes as they are."""
    if as_parts:
        return client.post(address, {name: [*map(_part, values)] for name, values in fields.items()})
    return client.post(address, urlencode(fields, doseq=True), content_type=PLAIN_FORM)


def asked(address: str, parameters: Mapping[str, Words]) -> str:
    """Return an address with parameters, their bytes as they are."""
    return f"{address}?{urlencode(parameters)}"


def _part(value: Any) -> Any:
    return value.decode("latin-1") if isinstance(value, bytes) else value


@contextmanager
def _tables_written() -> Iterator[set[str]]:
    """Collect the names of the tables that anything was written to."""
    written: set[str] = set()

    def see(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        first, *rest = sql.split(None, 3)
        if first in {"INSERT", "UPDATE", "DELETE"}:
            written.add(rest[0 if first == "UPDATE" else 1].strip('"'))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(see):
        yield written

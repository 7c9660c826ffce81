"""How long the pages take that grow with people, in the demo filled and grown: for `tools/bench_overview.py`.

Pages are asked for in this process, through every middleware, by people who see different things: the
steward, the manager of a team, somebody of it. Each page is read again while nothing is done; right after
somebody else did what many do; and right after an act that has what waits counted anew.
"""

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from statistics import median, quantiles

from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accord.foundations import scope
from accord.foundations.audit import services as audit
from accord.gateways.command import demo
from accord.gateways.signin.models import Account
from accord.mechanisms.cascade import progress
from accord.mechanisms.cascade import selectors as cascades
from accord.mechanisms.cascade.models import Cascade
from accord.mechanisms.rounds.publishing import selectors as results
from accord.mechanisms.talks.models import Talk
from accord.partnership import selectors as partnership
from accord.partnership.models import Partnership
from accord.partnership.rules import Office, Tier
from tests.visits import SignedIn
from tools import grown
from tools.report import say

READS, OK, REFUSED, LIMIT = 12, 200, 403, 200
"""Times that each reader reads a page; answers; milliseconds below which 95 of 100 are to stay."""


@dataclass
class Taken:
    """What a page took: seconds on the clock and of this process, and how often it asked the database."""

    wall: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)

    def __str__(self) -> str:
        p95 = quantiles(self.wall, n=20, method="inclusive")[-1]
        return (
            f"{median(self.wall) * 1000:4.0f} {p95 * 1000:4.0f} ms{'!' if p95 * 1000 > LIMIT else ' '} "
            f"{median(self.work) * 1000:4.0f} ms {max(self.asked):3}"
        )


def main(database: str, *sizes: str) -> None:
    """Fill the demo, let it grow to each size in turn, and look."""
    call_command("migrate", verbosity=0)
    if demo.is_wanted():
        demo.fill()
    for size in sizes:
        with scope.off():
            held = partnership.partnerships()[0]
        with scope.partnership(held.id):
            grown.grow(int(size))
        say(
            f"pages of {int(size):,} people, {database}",
            "warm: median, p95, work, asked; after somebody else’s line: same; after one’s own: same",
        )
        look(held)


def look(held: Partnership) -> None:
    """Read every page as each reader, warm and after a new line, and say what it took."""
    with scope.partnership(held.id):
        readers = [_signed_in(email) for email in _readers()]
        pages = dict(_pages())
    for name, path in pages.items():
        warm, others, cold = Taken(), Taken(), Taken()
        for reader in (each for each in readers if each.get(path).status_code != REFUSED):
            _read(reader, path, warm, before=lambda: None)
            _read(reader, path, others, before=lambda: _everyday(held))
            _read(reader, path, cold, before=lambda: _line(held))
        say(f"  {name}", f"{warm}  |  {others}  |  {cold}")


def _read(reader: Client, path: str, taken: Taken, *, before: Callable[[], None]) -> None:
    for _warming in range(2):
        if reader.get(path).status_code != OK:
            sys.exit(f"{path} was not answered")
    for _time in range(READS):
        before()
        began, worked = time.perf_counter(), time.process_time()
        reader.get(path)
        taken.wall.append(time.perf_counter() - began)
        taken.work.append(time.process_time() - worked)
    before()
    with CaptureQueriesContext(connection) as asked:
        reader.get(path)
    taken.asked.append(len(asked))


def _everyday(held: Partnership) -> None:
    """Write a line by somebody who reads none of these pages, of a kind that many people write."""
    with scope.partnership(held.id), transaction.atomic():
        others = partnership.assignments_in_post().exclude(person__email__in=list(_readers()))
        audit.record("needs.raised", actor=grown.acting(others.order_by("person__email")[0].person))


def _line(held: Partnership) -> None:
    """Write a line that hurries for everybody: after it all is counted as after an act of one’s own."""
    with scope.partnership(held.id), transaction.atomic():
        person = partnership.holders(Office.STEWARD)[0]
        audit.record("partnership.person_changed", actor=grown.acting(person), about=person, fields="email")


def _signed_in(email: str) -> Client:
    return SignedIn(Account.objects.with_address(email))


def _readers() -> Iterator[str]:
    """The steward, the manager of the last team that joined, and somebody of it."""
    yield partnership.holders(Office.STEWARD)[0].email
    newest = partnership.assignments_in_post().filter(team__name__startswith="Team ")
    lead = newest.filter(tier=Tier.MANAGER).order_by("person__email").last()
    assert lead is not None  # noqa: S101  there are teams
    theirs = newest.filter(team=lead.team).exclude(tier=Tier.MANAGER)
    yield lead.person.email
    yield theirs.order_by("person__email")[0].person.email


def _widest() -> Cascade:
    """The cascade that reaches most people."""
    return max(cascades.open_cascades(), key=lambda each: progress.in_short(each).reach.in_post)


def _pages() -> Iterator[tuple[str, str]]:
    held = partnership.partnership().id

    def at(name: str, **parts: object) -> str:
        return reverse(name, kwargs={"partnership_id": held, **parts})

    latest = results.latest_result()
    assert latest is not None  # noqa: S101  the demo has closed rounds
    yield "dashboard", at("overview:dashboard")
    yield "my page", at("overview:my-page")
    yield "the frame alone", at("privacy:responsible")
    yield "log", at("audit:log")
    yield "search for a word", at("search:search") + "?words=schools"
    yield "search for a name", at("search:search") + "?words=family17"
    yield "people", at("partnership:people")
    yield "people found", at("partnership:people") + "?name=family1"
    yield "teams", at("partnership:teams")
    yield "results", at("publishing:results")
    yield "a result", at("publishing:result", round_id=latest.round_id)
    yield "talks and what came of them", at("talks:said")
    yield "a talk", at("talks:talk", talk_id=Talk.objects.order_by("id")[0].id)
    yield "undertakings", at("undertakings:list")
    yield "goals", at("objectives:home")
    yield "how far objectives are", at("objectives:coverage")
    yield "cascades", at("cascade:list")
    yield "a cascade's tree", at("cascade:cascade", cascade_id=_widest().id)
    yield "measures", at("measures:list")
    yield "the plan", at("plans:partnership")
    yield "all plans, counted", at("plans:counted")
    yield "charter", at("values:charters")
    yield "leaders", at("leadership:leaders")
    yield "rounds", at("evaluation:rounds")
    yield "time asked", at("budget:everybody")
    yield "joint decisions", at("agreement:proposals")
    yield "issues", at("issues:list")
    yield "the year's programme", at("programme:programmes")

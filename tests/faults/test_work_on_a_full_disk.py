"""A store that takes no more while a round closes, a list comes in, a backup is made: all or nothing."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Event
from time import monotonic
from urllib.error import HTTPError

import pytest

from accord.gateways.archive.tests.site import CANARY, COMMAND
from tests.faults.ballot_box import ballot_of, let_time_run_out, state_of
from tests.faults.disk import Volume, may_mount, volume
from tests.faults.serving import Serving
from tests.faults.stores import WORK, Store, Stores
from tools.visitor import Visitor, refused

pytestmark = pytest.mark.long

PEOPLE = ANSWERED = 11
PATIENCE, PAUSE = 60.0, 0.1
KILOBYTE = 1024
SMALL = 64 * KILOBYTE
JOINING = 200
LIST = "Organisation,Name,E-mail\r\n" + "".join(
    f"Northmoor Council,Nia Pugh{number},nia.pugh{number}@council.example\r\n" for number in range(JOINING)
)


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stores]:
    with Stores.built(tmp_path_factory.mktemp("asked"), people=PEOPLE) as found:
        yield found


@pytest.fixture(params=WORK)
def store(stores: Stores, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with stores.store(request.param, tmp_path) as found:
        yield found


@pytest.fixture
def due(store: Store) -> Store:
    """A round that all have answered, and whose time has run out."""
    store.site.deed("answer", *store.opened["tokens"][:ANSWERED])
    let_time_run_out(store.site)
    return store


@contextmanager
def worker(store: Store, log: Path) -> Iterator[None]:
    """Run a worker on a site that has no room."""
    with log.open("wb") as writing:
        command = [*COMMAND, "worker"]
        running = subprocess.Popen(command, env=store.site.environment, stdout=writing, stderr=writing)
    store.disk.processes = lambda: [running.pid]
    try:
        store.disk.fill()
        yield
    finally:
        running.terminate()
        running.wait(timeout=PATIENCE)


def wait_until(come: Callable[[], bool]) -> None:
    give_up = monotonic() + PATIENCE
    while not come():
        assert monotonic() < give_up
        Event().wait(PAUSE)


def assert_closed(store: Store) -> None:
    found = store.site.deed("state")
    assert (found["state"], found["box"], found["drafts"], found["results"]) == ("closed", 0, 0, 1)
    assert found["receipts"] == found["responded"] == ANSWERED
    assert "ballot.close_refused" not in found["log"]


def test_a_close_without_room_leaves_the_box_and_the_worker_finishes_it_by_itself(
    due: Store, tmp_path: Path
) -> None:
    log = tmp_path / "worker.log"
    with worker(due, log):
        wait_until(lambda: "The database does not answer" in log.read_text())
        due.disk.empty()
        assert state_of(due.site) == "open" or ballot_of(due.site).box == 0
        wait_until(lambda: state_of(due.site) == "closed")
        wait_until(lambda: not any((due.site.var / "keys").glob("*.key*")))
    assert_closed(due)
    assert CANARY not in log.read_text()


@pytest.mark.soak
def test_a_close_for_which_there_is_some_room_happens_or_does_not(due: Store) -> None:
    for leaving in (0, 24, 48, 96):
        due.disk.fill(leaving=leaving * KILOBYTE)
        due.site.deed("close_tried")
        due.disk.empty()
        if state_of(due.site) == "open":
            assert ballot_of(due.site) == (ANSWERED, ANSWERED)
        else:
            assert ballot_of(due.site) == (0, ANSWERED)
    due.site.deed("close_tried")
    assert_closed(due)


def test_a_backup_without_room_leaves_nothing_and_the_next_one_is_whole(store: Store, tmp_path: Path) -> None:
    site, place = store.site, store.site.backups
    limit: int | None = SMALL
    with ExitStack() as stack:
        if may_mount():
            site.backups, limit = stack.enter_context(volume(tmp_path / "small", 1)), None
            Volume(site.backups).fill(leaving=SMALL)
        said = site.accord("backup", fails=True, largest_file=limit)
        assert "The backup was not made, and nothing of it is kept." in said
        assert list(site.backups.glob("accord-*")) == []
    site.backups = place
    assert site.accord("backup")


def test_an_import_without_room_writes_nothing_and_says_so(store: Store) -> None:
    serving = Serving(store.site)
    try:
        serving.wait_until_up()
        store.disk.processes = serving.processes
        session, people = store.site.deed("signed_in", "Idris")
        visitor = Visitor(serving.address, session=session)
        form = visitor.get(f"{people}import/").forms[0]
        store.disk.fill()
        with pytest.raises(HTTPError) as error:
            visitor.upload(form, "file", "people.csv", LIST)
        page = refused(error.value)
        assert page.status == 503
        assert "Nothing was written." in page.text
        assert page.forms == []
        store.disk.empty()
        columns = visitor.upload(form, "file", "people.csv", LIST)
        check = visitor.post(columns.forms[0])
        assert f"{JOINING} people would join" in check.text
        store.disk.fill()
        with pytest.raises(HTTPError) as error:
            visitor.post(check.forms[0])
        page = refused(error.value)
        assert "Nothing was changed." in page.text
        store.disk.empty()
        assert "Nia Pugh" not in visitor.get(people).text
        assert f"It is done: {JOINING} people join" in visitor.post(page.forms[0]).text
        assert "Nia Pugh" in visitor.get(people).text
    finally:
        serving.stop()

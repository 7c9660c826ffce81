"""What costs much: so often at once, so often an hour, each person for himself or herself."""

from uuid import UUID, uuid4

import pytest
from django.http import Http404, HttpResponse
from django.test import RequestFactory

from accord.foundations.access import Actor
from accord.foundations.brake import HOUR, MADE, Brake, TooOften, braked
from accord.foundations.errors import Denied
from accord.foundations.requests import PartnershipRequest
from tests.cast import Cast
from tests.visits import page, visitor


class Passing:
    """A steady clock, moved by hand: seconds."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def passing() -> Passing:
    return Passing()


@pytest.fixture
def brake(passing: Passing) -> Brake:
    return Brake(at_once=3, an_hour=6, passing=passing)


def taken(brake: Brake, person_id: UUID, tries: int) -> int:
    """Return how many of so many tries are let through."""
    passed = 0
    for _ in range(tries):
        try:
            brake.take(person_id)
        except TooOften:
            continue
        passed += 1
    return passed


def test_so_often_at_once_and_so_often_an_hour(brake: Brake, passing: Passing) -> None:
    person = uuid4()
    assert taken(brake, person, 9) == 3
    passing.now += HOUR / 6
    assert taken(brake, person, 9) == 1
    passing.now += 9 * HOUR
    assert taken(brake, person, 9) == 3


def test_nobody_waits_for_another(brake: Brake) -> None:
    assert taken(brake, uuid4(), 9) == 3
    assert taken(brake, uuid4(), 9) == 3


def test_it_is_said_when_to_come_again(brake: Brake, passing: Passing) -> None:
    person = uuid4()
    taken(brake, person, 3)
    passing.now += HOUR / 12
    with pytest.raises(TooOften) as refused:
        brake.take(person)
    assert refused.value.seconds == HOUR / 12
    passing.now += refused.value.seconds
    brake.take(person)


def test_who_has_not_asked_of_late_is_forgotten(brake: Brake, passing: Passing) -> None:
    for _ in range(50):
        brake.take(uuid4())
    passing.now += HOUR
    brake.take(uuid4())
    assert len(brake._buckets) == 1


def test_only_the_method_that_costs_is_counted(rf: RequestFactory, brake: Brake) -> None:
    @braked(brake, method="POST")
    def view(request: PartnershipRequest) -> HttpResponse:
        return HttpResponse()

    def asked(method: str) -> HttpResponse:
        request = rf.generic(method, "/")
        request.actor = Actor(partnership_id=uuid4(), person_id=UUID(int=1), name="Mia")  # type: ignore[attr-defined]
        return view(request)  # type: ignore[arg-type]

    for _ in range(9):
        assert asked("GET").status_code == 200
    for _ in range(3):
        assert asked("POST").status_code == 200
    with pytest.raises(TooOften):
        asked("POST")


@pytest.mark.parametrize("no", [Denied("The steward may."), Http404()])
def test_who_is_refused_is_not_counted(rf: RequestFactory, brake: Brake, no: Exception) -> None:
    answers: list[Exception | None] = [no] * 9 + [None] * 3

    @braked(brake, method="GET")
    def view(request: PartnershipRequest) -> HttpResponse:
        answer = answers.pop(0)
        if answer is not None:
            raise answer
        return HttpResponse()

    request = rf.get("/")
    request.actor = Actor(partnership_id=uuid4(), person_id=UUID(int=1), name="Mia")  # type: ignore[attr-defined]
    for _ in range(9):
        with pytest.raises(type(no)):
            view(request)  # type: ignore[arg-type]
    for _ in range(3):
        assert view(request).status_code == 200  # type: ignore[arg-type]
    with pytest.raises(TooOften):
        view(request)  # type: ignore[arg-type]


def test_who_asks_too_often_reads_when_to_come_again(cast: Cast) -> None:
    client, path = visitor(cast, "member"), page(cast, "audit:separated")
    with cast.in_scope():
        while MADE.left(cast.member.id) >= 1:
            MADE.take(cast.member.id)
    answer = client.get(path)
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "60"
    assert "Wait a minute, then try again." in answer.content.decode()
    assert client.get(page(cast, "audit:log")).status_code == 200
    assert visitor(cast, "steward").get(path).status_code == 200

"""Asking once: while a page is only read, rooms that know nothing of each other ask the database the same.

Nothing is remembered outside of `reading`, and nothing outlives it. The doorkeeper opens it around a page
that is only looked at, so that no act can happen between a question and its answer.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from accord.foundations import scope

P = ParamSpec("P")
R = TypeVar("R")

_answers: ContextVar[dict[object, Any] | None] = ContextVar("answers", default=None)


@contextmanager
def reading() -> Iterator[None]:
    """Until the end of the block, put each question marked `once` to the database at most once."""
    before = _answers.set({})
    try:
        yield
    finally:
        _answers.reset(before)


def once(question: Callable[P, R]) -> Callable[P, R]:
    """Mark a selector of the partnership in scope. All who ask share one answer, so nobody changes it."""

    @wraps(question)
    def asked(*args: P.args, **kwargs: P.kwargs) -> R:
        answers = _answers.get()
        if answers is None:
            return question(*args, **kwargs)
        key = (question, scope.current(), args, tuple(sorted(kwargs.items())))
        if key not in answers:
            answers[key] = question(*args, **kwargs)
        return cast("R", answers[key])

    return asked

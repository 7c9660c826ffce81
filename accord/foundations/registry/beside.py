"""A sentence of the dashboard with what further rooms say after it."""

from collections.abc import Callable, Iterable

from django.utils.functional import lazystr

from accord.foundations.errors import Sentence


def beside(first: Sentence, others: Callable[[], Iterable[str]]) -> Sentence:
    """Return a sentence that goes on with what others say, as far as they say something.

    They are asked where it is shown, and not for the rail of every page.
    """
    return lazystr(_Beside(first, others))


class _Beside:
    def __init__(self, first: Sentence, others: Callable[[], Iterable[str]]) -> None:
        self._first, self._others = first, others

    def __str__(self) -> str:
        first, others = str(self._first), [words for words in self._others() if words]
        return "; ".join((first.removesuffix("."), *others)) if others else first

"""The pages of the promise book."""

from accord.steps.transition.promises.views.judging import answer, change, verdict
from accord.steps.transition.promises.views.seeing import book, paper, promise
from accord.steps.transition.promises.views.writing import put_right, write

__all__ = ["answer", "book", "change", "paper", "promise", "put_right", "verdict", "write"]

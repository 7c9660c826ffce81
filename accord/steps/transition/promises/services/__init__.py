"""Writing promises down, saying what became of them, and changing one with every partner's agreement."""

from accord.steps.transition.promises.services.changing import change_propose
from accord.steps.transition.promises.services.judging import answer_give, verdict_give
from accord.steps.transition.promises.services.writing import PromiseSaid, promise_put_right, promise_write

__all__ = [
    "PromiseSaid",
    "answer_give",
    "change_propose",
    "promise_put_right",
    "promise_write",
    "verdict_give",
]

"""Intervals of means by drawing the same people again and again (--bootstrap)."""

from functools import partial
from typing import Any

from accord.analysis.bootstrap import FEWEST, REPLICATES, Chances, bootstrap_means
from accord.analysis.errors import TooFewAnswers
from accord.analysis.moments import Numbers
from accord.gateways.command.figures.differences import MOST_GROUPS, too_many
from accord.gateways.command.figures.gathered import Gathered
from accord.gateways.command.figures.progress import progress
from accord.gateways.command.figures.reasons import Reasons

Json = dict[str, Any]


def again(found: Gathered, seed: int, reasons: Reasons) -> Json | None:
    """Every mean of every group of ten and more, with its interval."""
    if found.answers is None:
        reasons["bootstrap"] = "drawing again needs all answers at once; so large a file is read part by part"
        return None
    if len(found.names) > MOST_GROUPS:
        reasons["bootstrap"] = too_many(found.names)
        return None
    means: Json = {}
    for place, name in enumerate(progress(found.names, label="Drawing again")):
        values = found.answers(place)
        means[name] = {
            item: reasons.attempt(
                f"bootstrap.{name}.{item}", partial(_interval, values[:, [column]], Chances(seed, place))
            )
            for column, item in enumerate([*found.items, "scale"])
        }
    return {"seed": seed, "replicates": REPLICATES, "method": "BCa", "means": means}


def _interval(values: Numbers, chances: Chances) -> Json:
    if len(values) < FEWEST:
        raise TooFewAnswers(f"{len(values)} people, {FEWEST} are needed to draw from them again")
    (found,) = bootstrap_means(values, chances)
    return {"n": found.n, "mean": found.value, "low": found.low, "high": found.high}

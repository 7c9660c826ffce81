"""Whether the items of a scale speak of the same thing: internal consistency, from a covariance matrix."""

from dataclasses import dataclass
from math import sqrt

import numpy as np
import scipy

from accord.analysis.cross import Covariance
from accord.analysis.errors import NoVariance, TooFewItems, TooFewRespondents
from accord.analysis.estimate import CONFIDENCE, Caution, Estimate, Point
from accord.analysis.moments import ROUNDING, Numbers

FEWEST_ITEMS, FEWEST_RESPONDENTS = 2, 3


@dataclass(frozen=True, slots=True)
class ItemReliability:
    """One item beside the rest of its scale.

    alpha_if_dropped: alpha of the other items; None where fewer than two of them vary. item_rest: correlation
    of the item with the sum of the others; None where either does not vary.
    """

    item: str
    alpha_if_dropped: float | None
    item_rest: float | None


def cronbach_alpha(covariance: Covariance, *, confidence: float = CONFIDENCE) -> Estimate:
    """Internal consistency of a scale (Cronbach's alpha with Feldt's interval).

    covariance: of the items, scored in one direction; which people stand behind it says its `cases`.
    alpha = J / (J - 1) * (1 - sum of item variances / variance of the sum), in (-inf, 1]. Items to which
    everybody gave the same answer are left out with a caution; a negative alpha keeps its sign and gets one.
    Interval: 1 - (1 - alpha) * F(p; n - 1, (n - 1)(J - 1)).
    Raises TooFewItems (< 2 that vary), TooFewRespondents (< 3), NoVariance.
    Checked against: psych::alpha, psych::alpha.ci and multilevel::cronbach on bfi and lq2002; pingouin.
    Source: Cronbach 1951, Psychometrika 16:297; Feldt, Woodruff & Salih 1987.
    """
    matrix, cautions = _varying(covariance)
    items = len(matrix)
    value = _alpha(matrix)
    if value < 0:
        cautions = (*cautions, Caution.NEGATIVE)
    df = covariance.n - 1
    shares = scipy.special.fdtri(df, df * (items - 1), [(1 + confidence) / 2, (1 - confidence) / 2])
    low, high = (1 - (1 - value) * float(share) for share in shares)
    return Estimate(value, low, high, covariance.n, f"Cronbach's alpha, {covariance.cases} cases", cautions)


def standardised_alpha(covariance: Covariance) -> Point:
    """Alpha of the standardised items: J r / (1 + (J - 1) r), r the mean correlation of two items.

    Raises as `cronbach_alpha` does. Checked against: psych::alpha (std.alpha).
    """
    matrix, cautions = _varying(covariance)
    items, mean = len(matrix), mean_correlation(covariance)
    value = items * mean / (1 + (items - 1) * mean)
    return Point(value, covariance.n, f"standardised alpha, {covariance.cases} cases", value, cautions)


def mean_correlation(covariance: Covariance) -> float:
    """The mean correlation between two items that vary. Checked against: psych::alpha (average_r)."""
    matrix, _ = _varying(covariance)
    above = np.triu_indices(len(matrix), k=1)
    return float(_correlation(matrix)[above].mean())


def guttman_lambda6(covariance: Covariance) -> Point:
    """Guttman's lambda 6, from what each item shares with all others (squared multiple correlation).

    lambda6 = 1 - sum (1 - smc) / sum of all correlations. Raises as `cronbach_alpha` does, and NoVariance
    where an item is exactly a sum of others. Checked against: psych::alpha (G6). Source: Guttman 1945,
    Psychometrika 10:255.
    """
    matrix, cautions = _varying(covariance)
    correlation = _correlation(matrix)
    try:
        unshared = 1 / np.diag(np.linalg.inv(correlation))
    except np.linalg.LinAlgError as error:
        raise NoVariance("an item is exactly a sum of others") from error
    value = float(1 - unshared.sum() / correlation.sum())
    return Point(value, covariance.n, f"Guttman's lambda 6, {covariance.cases} cases", value, cautions)


def each_item(covariance: Covariance) -> tuple[ItemReliability, ...]:
    """Every item beside the rest: alpha without it, and its correlation with the sum of the others.

    Raises TooFewItems (< 2), TooFewRespondents (< 3). Checked against: psych::alpha (alpha.drop, r.drop).
    """
    _check_size(covariance)
    return tuple(
        ItemReliability(name, _alpha_without(covariance.matrix, place), _item_rest(covariance.matrix, place))
        for place, name in enumerate(covariance.items)
    )


def spearman_brown(single: float, raters: float) -> float:
    """Reliability of the mean of so many raters, when that of one is `single`: k r / (1 + (k - 1) r).

    Source: Spearman 1910; Brown 1910.
    """
    return raters * single / (1 + (raters - 1) * single)


def _check_size(covariance: Covariance) -> None:
    if len(covariance.items) < FEWEST_ITEMS:
        raise TooFewItems(f"alpha needs {FEWEST_ITEMS} items, the scale has {len(covariance.items)}")
    if covariance.n < FEWEST_RESPONDENTS:
        raise TooFewRespondents(f"{covariance.n} people answered, {FEWEST_RESPONDENTS} are needed")


def _varying(covariance: Covariance) -> tuple[Numbers, tuple[Caution, ...]]:
    """The covariances of the items that vary, and a caution where one does not."""
    _check_size(covariance)
    variances = np.diag(covariance.matrix)
    varies = variances > 0
    if not varies.any():
        raise NoVariance("everybody gave the same answers")
    if varies.sum() < FEWEST_ITEMS:
        raise NoVariance("only one item varies; to every other everybody gave the same answer")
    kept = np.asarray(covariance.matrix[np.ix_(varies, varies)])
    if kept.sum() <= ROUNDING * np.diag(kept).sum():
        raise NoVariance("everybody has the same sum over the items")
    return kept, () if varies.all() else (Caution.CONSTANT_ITEM,)


def _correlation(matrix: Numbers) -> Numbers:
    root = np.sqrt(np.diag(matrix))
    return np.asarray(matrix / np.outer(root, root))


def _alpha(matrix: Numbers) -> float:
    items = len(matrix)
    value = float(items / (items - 1) * (1 - np.trace(matrix) / matrix.sum()))
    return min(value, 1.0)  # of items that are all alike, binary fractions make a little more


def _alpha_without(matrix: Numbers, place: int) -> float | None:
    others = np.delete(np.delete(matrix, place, axis=0), place, axis=1)
    others = others[np.ix_(np.diag(others) > 0, np.diag(others) > 0)]
    if len(others) < FEWEST_ITEMS or others.sum() <= ROUNDING * np.trace(others):
        return None
    return _alpha(others)


def _item_rest(matrix: Numbers, place: int) -> float | None:
    variance = float(matrix[place, place])
    shared = float(matrix[place].sum()) - variance
    rest = float(matrix.sum()) - 2 * shared - variance
    if variance <= 0 or rest <= ROUNDING * variance:
        return None
    return shared / sqrt(variance * rest)

"""Many gaps at once: which of them stand, and how large they probably are."""

from dataclasses import dataclass

import numpy as np
import scipy

from accord.analysis.errors import MalformedAnswers, TooFewGroups
from accord.analysis.moments import Numbers


@dataclass(frozen=True, slots=True, eq=False)
class ShrunkenGaps:
    """Gaps drawn towards zero by a common prior. (gaps,) each.

    value: the gap one should expect; error: its standard deviation; weight: how much of each gap was kept.
    spread: variance of true gaps around zero, estimated from all of them.
    """

    value: Numbers
    error: Numbers
    weight: Numbers
    spread: float


def adjusted_p_values(p_values: Numbers) -> Numbers:
    """The share of false alarms among all gaps whose p-value is at most this one's (Benjamini-Hochberg).

    p_values: float in [0, 1], (gaps,). Raises MalformedAnswers.
    Checked against: scipy.stats.false_discovery_control; statsmodels multipletests("fdr_bh").
    Source: Benjamini & Hochberg 1995, J R Stat Soc B 57:289.
    """
    if not ((p_values >= 0) & (p_values <= 1)).all():
        raise MalformedAnswers("a p-value lies between 0 and 1")
    order = np.argsort(p_values)[::-1]
    found: Numbers = np.empty(len(p_values))
    found[order] = np.minimum.accumulate(p_values[order] * len(p_values) / np.arange(len(p_values), 0, -1))
    return found


def shrink_gaps(gaps: Numbers, errors: Numbers) -> ShrunkenGaps:
    """Draw many gaps towards zero: true gaps come from N(0, spread), each is seen with its own error.

    gaps: (gaps,), errors: their standard errors, above 0. spread solves sum gap^2 / (error^2 + spread) =
    number of gaps (Paule and Mandel), and is 0 where the gaps are no larger than their errors.
    Raises TooFewGroups (< 2 gaps), MalformedAnswers. Source: Paule & Mandel 1982; Gelman, Hill & Yajima 2012.
    """
    if len(gaps) < 2:
        raise TooFewGroups(f"{len(gaps)} gaps say nothing about gaps in general, two are needed")
    if gaps.shape != errors.shape or not (errors > 0).all():
        raise MalformedAnswers("every gap needs a standard error above 0")
    variances = errors**2

    def excess(spread: float) -> float:
        return float((gaps**2 / (variances + spread)).sum()) - len(gaps)

    most = float((gaps**2).sum())
    spread = float(scipy.optimize.brentq(excess, 0.0, most)) if excess(0.0) > 0 else 0.0
    weight = spread / (spread + variances)
    return ShrunkenGaps(weight * gaps, np.sqrt(weight * variances), weight, spread)

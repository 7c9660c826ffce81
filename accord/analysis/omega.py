"""McDonald's omega: how much of the variance of a sum score is common, from a factor model of the items."""

from dataclasses import dataclass

from accord.analysis.cross import Covariance
from accord.analysis.errors import ImproperSolution, TooFewRespondents
from accord.analysis.estimate import Caution, Point
from accord.analysis.factors import FactorModel, least_squares_factors, oblimin, one_factor


@dataclass(frozen=True, slots=True)
class HierarchicalOmega:
    """general: share of the sum's variance from one general factor. total: from all common factors."""

    general: float
    total: float
    n: int
    method: str
    cautions: tuple[Caution, ...] = ()


def omega_total(covariance: Covariance) -> Point:
    """Share of the variance of the sum score that one factor explains, fitted to covariances.

    omega = (sum l)^2 / ((sum l)^2 + sum u). Raises TooFewItems (< 3), TooFewRespondents (not more than
    items), NoVariance, ImproperSolution (a Heywood case is refused, not shown).
    Checked against: lavaan::cfa (ML) on bfi and lq2002. Source: McDonald 1999, Test Theory, 6.
    """
    _check_respondents(covariance)
    value = _omega(one_factor(covariance.matrix))
    return Point(value, covariance.n, f"omega, one factor, ML, {covariance.cases} cases", value)


def omega_standardised(covariance: Covariance) -> Point:
    """The same for standardised items, fitted by least squares to correlations.

    Raises as `omega_total`. Checked against: psych::fa(nfactors = 1, fm = "minres").
    """
    _check_respondents(covariance)
    value = _omega(least_squares_factors(covariance.correlation, 1))
    return Point(value, covariance.n, f"omega, one factor, minres, {covariance.cases} cases", value)


def omega_hierarchical(covariance: Covariance, *, factors: int = 3) -> HierarchicalOmega:
    """How much one general factor explains when items also form groups (Schmid & Leiman).

    Items load on `factors` correlated group factors, whose correlations one general factor explains. Needs at
    least three groups of items. Raises as `omega_total`, but a solution at the bound comes with a caution, as
    R's does. Checked against: psych::omega(nfactors = 3) on lq2002.
    Source: Schmid & Leiman 1957, Psychometrika 22:53; Zinbarg et al. 2005, Psychometrika 70:123.
    """
    _check_respondents(covariance)
    correlation = covariance.correlation
    model = least_squares_factors(correlation, factors)
    pattern, between = oblimin(model.loadings)
    general = pattern @ least_squares_factors(between, 1).loadings[:, 0]
    whole = float(correlation.sum())
    return HierarchicalOmega(
        general=float(general.sum() ** 2) / whole,
        total=1 - float(model.uniqueness.sum()) / whole,
        n=covariance.n,
        cautions=() if model.proper else (Caution.BOUNDARY,),
        method=f"omega, Schmid-Leiman, {factors} factors, minres, {covariance.cases} cases",
    )


def _omega(model: FactorModel) -> float:
    if not model.proper:
        raise ImproperSolution("an item would have a negative variance of its own (a Heywood case)")
    common = float(model.loadings.sum()) ** 2
    return common / (common + float(model.uniqueness.sum()))


def _check_respondents(covariance: Covariance) -> None:
    if covariance.n <= len(covariance.items):
        raise TooFewRespondents(
            f"{covariance.n} people answered {len(covariance.items)} items; more people than items are needed"
        )

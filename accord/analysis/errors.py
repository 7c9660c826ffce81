"""What can go wrong in the analysis. Each message says what was found, never whose answer it was."""


class AnalysisError(Exception):
    """The root of this room's exceptions."""


class NotPublishable(AnalysisError):
    """A result breaks a rule of publication; it must not come into being."""


class MalformedAnswers(AnalysisError):
    """The arrays handed in do not fit together, or hold values outside the scale."""


class MalformedRecord(AnalysisError):
    """A stored result cannot be read back: a field is missing or has another shape."""


class NotEstimable(AnalysisError):
    """The data are sound, but say nothing about this statistic."""


class TooFewAnswers(NotEstimable):
    """A statistic was asked for from fewer answers than it needs."""


class TooFewRespondents(NotEstimable):
    """Fewer people answered than the statistic needs."""


class TooFewPeople(NotEstimable):
    """Fewer people were there than the statistic needs."""


class TooFewItems(NotEstimable):
    """The scale has fewer items than the statistic needs."""


class TooFewGroups(NotEstimable):
    """There are fewer groups, or fewer groups of two and more, than the statistic needs."""


class TooFewPoints(NotEstimable):
    """A series over time has fewer values than it takes to tell a shift from chance."""


class NoVariance(NotEstimable):
    """Nobody differs, so that a ratio of variances has nothing to compare."""


class NoCategories(NotEstimable):
    """The values are not whole numbers, so that there are no answers to count."""


class NoTies(NotEstimable):
    """Nobody in the network is tied to anybody."""


class ImproperSolution(NotEstimable):
    """A factor model fits only with a negative variance, or not at all (a Heywood case)."""


class NotProved(AnalysisError):
    """It could not be shown that a result gives nobody away; so nothing of it is published."""

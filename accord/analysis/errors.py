"""What can go wrong in the analysis. Each message says what was found, never whose answer it was."""


class AnalysisError(Exception):
    """The root of this room's exceptions."""


class NotPublishable(AnalysisError):
    """A result breaks a rule of publication; it must not come into being."""


class MalformedAnswers(AnalysisError):
    """The arrays handed in do not fit together, or hold values outside the scale."""


class MalformedRecord(AnalysisError):
    """A stored result cannot be read back: a field is missing or has another shape."""


class TooFewAnswers(AnalysisError):
    """A statistic was asked for from fewer answers than it needs."""


class UnplannedCut(AnalysisError):
    """The rule of disclosure in force does not know how to protect this combination of cuts."""


class NotProved(AnalysisError):
    """It could not be shown that a result gives nobody away; so nothing of it is published."""

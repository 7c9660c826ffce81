"""The rule that decides which cells of a result may be shown, and `publish`, which applies it."""

from accord.analysis.disclosure.answers import Answers, Grouping
from accord.analysis.disclosure.publish import Frame, publish

__all__ = ["Answers", "Frame", "Grouping", "publish"]

"""The rule that decides which cells of a result may be shown, and `publish`, which applies it."""

from accord.analysis.disclosure.answers import Answers, Grouping
from accord.analysis.disclosure.publish import Frame, publish
from accord.analysis.disclosure.since import Before, Moved

__all__ = ["Answers", "Before", "Frame", "Grouping", "Moved", "publish"]

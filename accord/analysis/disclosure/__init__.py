"""The rule that decides which cells of a result may be shown, and `publish`, which applies it."""

from accord.analysis.disclosure.answers import Answers, Grouping
from accord.analysis.disclosure.movers import Moved
from accord.analysis.disclosure.publish import Frame, publish
from accord.analysis.disclosure.rosters import echoes
from accord.analysis.disclosure.since import Before

__all__ = ["Answers", "Before", "Frame", "Grouping", "Moved", "echoes", "publish"]

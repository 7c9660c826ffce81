"""What a report holds, as one locked text: the figures, and what raters wrote from ten of them on."""

import json
from dataclasses import dataclass

from accord.analysis.errors import AnalysisError
from accord.analysis.feedback import FeedbackReport
from accord.mechanisms.rounds.comments import sealing
from accord.mechanisms.rounds.comments.sealing import Unreadable

REPORTS = b"reports"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Said:
    """What one rater wrote to a question, without the group or anything else of the rater."""

    question: str
    words: str

    def __repr__(self) -> str:
        return "<Said>"  # never written out: a repr ends in logs


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Content:
    """All that a report holds. said: in an order that says nothing of who wrote it."""

    figures: FeedbackReport
    said: tuple[Said, ...] = ()

    def __repr__(self) -> str:
        return "<Content>"


def locked(content: Content) -> bytes:
    """Return a report as it is stored."""
    words = [[each.question, each.words] for each in content.said]
    return sealing.sealed(json.dumps({"figures": content.figures.to_json(), "said": words}), purpose=REPORTS)


def unlocked(stored: bytes | memoryview, digest: str) -> Content:
    """Return what `locked` stored; raises Unreadable where it is not as it was computed."""
    found = json.loads(sealing.opened(stored, purpose=REPORTS))
    try:
        figures = FeedbackReport.from_json(found["figures"])
    except AnalysisError:
        raise Unreadable from None
    if figures.digest() != digest:
        raise Unreadable
    return Content(
        figures=figures, said=tuple(Said(question=question, words=words) for question, words in found["said"])
    )

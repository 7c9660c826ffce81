"""What is done about the reviews of leaders."""

from accord.steps.leadership.feedback.services.guiding import guide_choose
from accord.steps.leadership.feedback.services.rating import (
    raters_confirm,
    raters_propose,
    rating_decline,
)
from accord.steps.leadership.feedback.services.talking import (
    debrief_book,
    debrief_record,
    view_sign,
)
from accord.steps.leadership.feedback.services.years import year_propose

__all__ = [
    "debrief_book",
    "debrief_record",
    "guide_choose",
    "raters_confirm",
    "raters_propose",
    "rating_decline",
    "view_sign",
    "year_propose",
]

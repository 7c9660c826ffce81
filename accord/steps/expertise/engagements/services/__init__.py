"""Appointing by joint agreement, what is done and recommended, who took part, extending, judging, closing."""

from accord.steps.expertise.engagements.services.appointing import engagement_propose
from accord.steps.expertise.engagements.services.closing import close_propose
from accord.steps.expertise.engagements.services.extending import extension_propose
from accord.steps.expertise.engagements.services.judging import evaluation_give
from accord.steps.expertise.engagements.services.participants import participants_ask, participants_set
from accord.steps.expertise.engagements.services.recommending import (
    recommendation_decline,
    recommendation_make,
    recommendation_take_up,
)
from accord.steps.expertise.engagements.services.sessions import session_record

__all__ = [
    "close_propose",
    "engagement_propose",
    "evaluation_give",
    "extension_propose",
    "participants_ask",
    "participants_set",
    "recommendation_decline",
    "recommendation_make",
    "recommendation_take_up",
    "session_record",
]

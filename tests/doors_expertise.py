"""The addresses of expertise, and the right that opens each."""

from tests.door import Door

_NEED, _BRIEF, _KNOWN = {"need_id": "need"}, {"brief_id": "brief"}, {"facilitator_id": "known"}
_CANDIDATE, _ENGAGEMENT = {"candidate_id": "candidate"}, {"engagement_id": "engagement"}
_RECOMMENDED, _FOR = {"recommendation_id": "recommended"}, {"organisation_id": "own_organisation"}

EXPERTISE = {
    "expertise:home": Door("expertise.read"),
    "needs:raise": Door("needs.raise"),
    "needs:suggestion": Door("needs.raise", {"key": "suggestion"}),
    "needs:need": Door("needs.read", _NEED),
    "needs:decline": Door("needs.decline", _NEED),
    "briefs:directory": Door("briefs.read"),
    "briefs:facilitator-add": Door("briefs.write"),
    "briefs:facilitator": Door("briefs.read", _KNOWN),
    "briefs:facilitator-change": Door("briefs.write", _KNOWN),
    "briefs:facilitator-take-off": Door("briefs.write", _KNOWN),
    "briefs:begin": Door("briefs.write", _NEED),
    "briefs:brief": Door("briefs.read", _BRIEF),
    "briefs:write": Door("briefs.write", _BRIEF),
    "briefs:withdraw": Door("briefs.write", _BRIEF),
    "briefs:candidate-add": Door("briefs.write", _BRIEF),
    "briefs:candidate-remove": Door("briefs.write", _CANDIDATE),
    "briefs:view": Door("briefs.view", _CANDIDATE | _FOR, about="own_organisation"),
    "engagements:propose": Door("engagements.propose", _CANDIDATE),
    "engagements:engagement": Door("engagements.read", _ENGAGEMENT, about="engagement"),
    "engagements:session": Door("engagements.record", _ENGAGEMENT, about="engagement"),
    "engagements:recommend": Door("engagements.record", _ENGAGEMENT, about="engagement"),
    "engagements:extend": Door("engagements.propose", _ENGAGEMENT),
    "engagements:close": Door("engagements.propose", _ENGAGEMENT),
    "engagements:judge": Door("engagements.judge", _ENGAGEMENT | _FOR, about="own_organisation"),
    "engagements:participants": Door("engagements.read", _ENGAGEMENT, about="engagement"),
    "engagements:participants-change": Door("engagements.ask", _ENGAGEMENT),
    "engagements:participants-ask": Door("engagements.ask", _ENGAGEMENT),
    "engagements:take-up": Door("engagements.answer", _RECOMMENDED),
    "engagements:decline": Door("engagements.answer", _RECOMMENDED),
}

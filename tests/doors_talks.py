"""The doors to talks about results, and to what anybody raises between rounds."""

from tests.door import Door

_TALK, _PERSON, _RAISED = {"talk_id": "talk"}, {"person_id": "person"}, {"raised_id": "raised"}
_POINT = _TALK | {"point_id": "point"}

TALKS = {
    "talks:said": Door("talks.read"),
    "talks:talk": Door("talks.read", _TALK),
    "talks:plan": Door("talks.lead", {"round_id": "later_round"}),
    **{
        f"talks:{name}": Door("talks.lead", _TALK)
        for name in ("close", "point-raise", "change", "who", "invite", "desk", "screen", "minutes-send")
    },
    "talks:act": Door("talks.lead", _TALK | {"act": "count"}),
    "talks:comes-not": Door("talks.lead", _TALK | _PERSON),
    "talks:calendar": Door("talks.read", _TALK),
    "talks:minutes": Door("talks.read", _TALK),
    "talks:minutes-pdf": Door("talks.take", _TALK),
    "talks:point": Door("talks.lead", _POINT),
    "talks:point-drop": Door("talks.lead", _POINT),
    "talks:point-move": Door("talks.lead", _POINT | {"way": "way"}),
    "talks:show": Door("talks.lead", _POINT),
    "talks:forums": Door("talks.lead"),
    "talks:forum-end": Door("talks.lead", {"forum_id": "forum"}),
    "talks:raised": Door("talks.read"),
    "talks:raise": Door("talks.raise"),
    "talks:raised-point": Door("talks.read", _RAISED),
    "talks:set-aside": Door("talks.lead", _RAISED),
    "talks:take-up": Door("talks.lead", _RAISED),
    "talks:pass-on": Door("talks.pass_on", {"raised_id": "nameless"}),
}

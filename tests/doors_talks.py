"""The doors to talks about results, and to what anybody raises between rounds."""

from tests.door import Door

_TALK, _PERSON, _RAISED = {"talk_id": "talk"}, {"person_id": "person"}, {"raised_id": "raised"}
_POINT = _TALK | {"point_id": "point"}
_CARDS, _TEAM_TALK = {"cards_id": "cards"}, {"cards_id": "cards", "talk_id": "team_talk"}

TALKS = {
    "talks:said": Door("talks.read"),
    "talks:talk": Door("talks.read", _TALK),
    "talks:plan": Door("talks.lead", {"round_id": "later_round"}),
    **{
        f"talks:{name}": Door("talks.lead", _TALK)
        for name in (
            *("close", "point-raise", "change", "who", "invite", "call-off"),
            *("desk", "screen", "minutes-send"),
        )
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
    "team_talks:list": Door("team_talks.read"),
    "team_talks:send": Door("team_talks.send", {"round_id": "later_round"}),
    "team_talks:cards": Door("team_talks.read", _CARDS),
    "team_talks:move": Door("team_talks.send", _CARDS),
    "team_talks:end": Door("team_talks.send", _CARDS),
    "team_talks:talk": Door("team_talks.read", _TEAM_TALK),
    "team_talks:record": Door("team_talks.record", _TEAM_TALK, about="team_talk"),
    "team_talks:reword": Door("team_talks.record", _TEAM_TALK, about="team_talk"),
    "team_talks:together": Door("team_talks.record", _TEAM_TALK, about="team_talk"),
    "team_talks:paper": Door("team_talks.take", _TEAM_TALK),
}

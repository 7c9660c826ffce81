"""The doors to what follows from a talk: undertakings, what reminds of them, and issues."""

from tests.door import Door

_ISSUE, _RUNG = {"issue_id": "issue"}, {"rung_id": "rung"}
_HOLDERS = _RUNG | {"organisation_id": "own_organisation"}
_UNDERTAKING, _GIVEN = {"undertaking_id": "undertaking"}, {"undertaking_id": "given"}

AFTER_TALKS = {
    "undertakings:list": Door("undertakings.read"),
    "undertakings:undertaking": Door("undertakings.read", _UNDERTAKING),
    "undertakings:report": Door("undertakings.report", _UNDERTAKING, about="undertaking"),
    "undertakings:hand-over": Door(
        "undertakings.hand_over", {"undertaking_id": "ownerless"}, about="ownerless"
    ),
    "undertakings:accept": Door("undertakings.accept", _GIVEN, about="given"),
    "undertakings:receiver": Door("undertakings.name_receiver", _UNDERTAKING, about="undertaking"),
    "undertakings:reminders": Door("undertakings.be_reminded"),
    "undertakings:calendar-make": Door("undertakings.be_reminded", {"holds": "calendar"}),
    "undertakings:calendar-end": Door("undertakings.be_reminded", {"holds": "calendar"}),
    "issues:list": Door("issues.read"),
    "issues:lessons": Door("issues.read"),
    "issues:issue": Door("issues.read", _ISSUE),
    "issues:raise": Door("issues.raise"),
    "issues:answer": Door("issues.handle", _ISSUE, about="issue"),
    "issues:settle": Door("issues.handle", _ISSUE, about="issue"),
    "issues:pass-up": Door("issues.pass_up", _ISSUE, about="issue"),
    "issues:ladder": Door("issues.read"),
    "issues:ladder-begin": Door("issues.draft_ladder"),
    "issues:ladder-propose": Door("issues.draft_ladder"),
    "issues:ladder-discard": Door("issues.draft_ladder"),
    "issues:rung-add": Door("issues.draft_ladder"),
    "issues:rung-change": Door("issues.draft_ladder", _RUNG),
    "issues:rung-remove": Door("issues.draft_ladder", _RUNG),
    "issues:holders": Door("partnership.name_own", _HOLDERS, about="own_organisation"),
    "issues:holder-end": Door("partnership.name_own", _HOLDERS, about="own_organisation"),
}

"""The doors to what follows from a talk: undertakings, and what reminds of them."""

from tests.door import Door

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
    "undertakings:letter-choose": Door("undertakings.be_reminded"),
    "undertakings:calendar-make": Door("undertakings.be_reminded", {"holds": "calendar"}),
    "undertakings:calendar-end": Door("undertakings.be_reminded", {"holds": "calendar"}),
}

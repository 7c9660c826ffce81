"""The addresses of transitions, the promise book and the gate, and the right that opens each."""

from tests.door import Door

_TRANSITION, _PROMISE = {"transition_id": "transition"}, {"promise_id": "promise"}
_SEAT, _MEMBER = _TRANSITION | {"seat_id": "seat"}, _TRANSITION | {"member_id": "team_member"}
_TOLD = _TRANSITION | {"briefing_id": "told_of_it"}
_CRITERION = _TRANSITION | {"criterion_id": "criterion"}

TRANSITION = {
    "transitions:list": Door("transitions.read"),
    "transitions:begin": Door("transitions.begin"),
    "transitions:transition": Door("transitions.read", _TRANSITION),
    "transitions:record": Door("transitions.take", _TRANSITION),
    **{f"transitions:{act}": Door("transitions.begin", _TRANSITION) for act in ("move", "end", "team")},
    "transitions:member-remove": Door("transitions.begin", _MEMBER),
    **{
        f"transitions:{act}": Door("transitions.keep", _TRANSITION, about="transition")
        for act in ("take", "add", "seat-add")
    },
    "transitions:seat": Door("transitions.keep", _SEAT, about="transition"),
    "transitions:seat-remove": Door("transitions.keep", _SEAT, about="transition"),
    "promises:book": Door("promises.read"),
    "promises:paper": Door("promises.take"),
    "promises:write": Door("promises.write"),
    "promises:promise": Door("promises.read", _PROMISE),
    "promises:put-right": Door("promises.write", _PROMISE),
    "promises:verdict": Door("promises.judge", _PROMISE),
    "promises:change": Door("promises.judge", _PROMISE),
    "promises:answer": Door("promises.answer", _PROMISE, about="promise"),
    "gate:gate": Door("gate.read", _TRANSITION),
    "gate:certificate": Door("gate.take", _TRANSITION),
    "gate:invitation": Door("gate.take", _TRANSITION),
    "gate:say": Door("gate.say", _TRANSITION),
    "gate:propose": Door("gate.propose", _TRANSITION),
    "gate:announce": Door("gate.propose", _TRANSITION),
    "gate:waive": Door("gate.propose", _CRITERION),
    "gate:add": Door("gate.keep", _TRANSITION, about="transition"),
    "gate:write": Door("gate.keep", _TRANSITION, about="transition"),
    "gate:meet": Door("gate.keep", _CRITERION, about="transition"),
    "gate:remove": Door("gate.keep", _CRITERION, about="transition"),
    "mindset:mindset": Door("mindset.read", _TRANSITION),
    "mindset:write": Door("mindset.write", _TRANSITION, about="transition"),
    "mindset:propose": Door("mindset.propose", _TRANSITION),
    "mindset:say": Door("mindset.say", _TOLD, about="told_of_it"),
}

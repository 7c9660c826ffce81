"""The addresses of objectives and goals, and the right that opens each."""

from tests.door import Door

_YEAR, _GOAL, _TEAMS = {"year_id": "drafted_year"}, {"goal_id": "goal"}, {"goal_id": "team_goal"}
_OBJECTIVE, _THEIRS = {"objective_id": "objective"}, {"objective_id": "their_objective"}
_LEFT = {"objective_id": "left_objective"}
_AT_HOME = {"person_id": "person", "organisation_id": "own_organisation"}

OBJECTIVES = {
    "goals:years": Door("goals.read"),
    "goals:begin": Door("goals.draft"),
    "goals:year": Door("goals.read", _YEAR),
    "goals:goal-add": Door("goals.draft", _YEAR),
    "goals:goal-change": Door("goals.draft", _YEAR | {"goal_id": "drafted_goal"}),
    "goals:goal-remove": Door("goals.draft", _YEAR | {"goal_id": "drafted_goal"}),
    "goals:propose": Door("goals.draft", _YEAR),
    "goals:discard": Door("goals.draft", _YEAR),
    "goals:goal": Door("goals.read", _GOAL),
    "goals:team-add": Door("goals.write_team", _GOAL),
    "goals:team-change": Door("goals.tend_team", _TEAMS, about="team_goal"),
    "goals:team-drop": Door("goals.tend_team", _TEAMS, about="team_goal"),
    "objectives:home": Door("goals.read"),
    "objectives:mine": Door("objectives.keep"),
    "objectives:team": Door("objectives.lead"),
    "objectives:bring": Door("objectives.lead"),
    "objectives:team-of": Door("objectives.lead", {"manager_id": "managed"}, about="managed"),
    "objectives:write": Door("objectives.write", _AT_HOME, about="objective"),
    "objectives:counterpart": Door("objectives.write", _AT_HOME, about="objective"),
    "objectives:objective": Door("objectives.read", _OBJECTIVE, about="objective"),
    "objectives:agree": Door("objectives.write", _OBJECTIVE, about="objective"),
    "objectives:note": Door("objectives.tend", _OBJECTIVE, about="objective"),
    "objectives:offered": Door("objectives.tend", _OBJECTIVE, about="objective"),
    "objectives:share": Door("objectives.tend", _OBJECTIVE | {"seen_id": "seen"}, about="objective"),
    "objectives:ask": Door("objectives.tend", _OBJECTIVE, about="objective"),
    "objectives:account": Door("objectives.tend", _OBJECTIVE, about="objective"),
    "objectives:plan": Door(
        "objectives.tend", _OBJECTIVE | {"assessment_id": "assessment"}, about="objective"
    ),
    "objectives:coverage": Door("objectives.read_coverage"),
    "objectives:states": Door("objectives.take_states"),
    "objectives:paper": Door("objectives.take", _OBJECTIVE, about="objective"),
    "objectives:document": Door("objectives.take", _OBJECTIVE, about="objective"),
    "objectives:record": Door("objectives.take", _OBJECTIVE, about="objective"),
    "objectives:assess": Door("objectives.assess", _THEIRS, about="their_objective"),
    "objectives:confirm": Door("objectives.assess", _THEIRS, about="their_objective"),
    "objectives:hand-over": Door("objectives.hand_over", _LEFT, about="left_objective"),
    "objectives:appraisal": Door("objectives.set_appraisal"),
}

"""The doors to charters and dilemmas."""

from tests.door import Door

_CHARTER, _DILEMMA = {"charter_id": "charter"}, {"dilemma_id": "dilemma"}
_VALUE, _BEHAVIOUR = _CHARTER | {"value_id": "value"}, _CHARTER | {"behaviour_id": "behaviour"}
_FORMER, _PAPER = {"charter_id": "former_charter"}, _CHARTER | {"size": "paper"}

VALUES = {
    "values:charters": Door("values.read"),
    "values:charter": Door("values.read", _CHARTER),
    "values:charter-from-template": Door("values.draft"),
    "values:charter-blank": Door("values.draft"),
    "values:charter-bring": Door("values.draft"),
    "values:charter-next": Door("values.draft"),
    "values:charter-check": Door("values.draft", _CHARTER),
    "values:charter-discard": Door("values.draft", _CHARTER),
    "values:charter-cascade": Door("values.cascade", _FORMER),
    "values:charter-title": Door("values.draft", _CHARTER),
    "values:beside": Door("values.read", _CHARTER | {"other_id": "former_charter"}),
    "values:document": Door("values.take", _CHARTER),
    "values:record": Door("values.take", _CHARTER),
    "values:poster": Door("values.take", _PAPER),
    "values:pack": Door("values.take", _PAPER),
    "values:levels": Door("values.read", _CHARTER),
    "values:levels-begin": Door("values.draft", _CHARTER),
    "values:levels-propose": Door("values.draft", _FORMER),
    "values:levels-discard": Door("values.draft", _FORMER),
    "values:levels-write": Door("values.draft", _FORMER | {"behaviour_id": "former_behaviour"}),
    "values:comment": Door("values.comment", _CHARTER | {"clause_id": "behaviour"}),
    "values:comment-answer": Door("values.answer_comment", _CHARTER | {"comment_id": "comment"}),
    "values:charter-order": Door("values.draft", _CHARTER),
    "values:dilemmas": Door("values.read"),
    "values:dilemma": Door("values.read", _DILEMMA),
    "values:dilemma-write": Door("values.write_dilemma"),
    "values:dilemma-change": Door("values.change_dilemma", _DILEMMA, about="dilemma"),
    "values:dilemma-take-back": Door("values.take_back_dilemma", _DILEMMA, about="dilemma"),
    "values:dilemma-release": Door("values.edit_dilemma", _DILEMMA),
    "values:dilemma-aside": Door("values.edit_dilemma", _DILEMMA),
    "values:dilemma-bank": Door("values.edit_dilemma", _DILEMMA),
    "values:dilemma-unbank": Door("values.edit_dilemma", _DILEMMA),
    "values:dilemmas-ask": Door("values.ask_dilemmas"),
    "values:dilemmas-result": Door("values.read_answers", {"round_id": "dilemma_round"}),
    "values:value-add": Door("values.draft", _CHARTER),
    "values:value-change": Door("values.draft", _VALUE),
    "values:value-remove": Door("values.draft", _VALUE),
    "values:behaviour-add": Door("values.draft", _VALUE),
    "values:behaviour-change": Door("values.draft", _BEHAVIOUR),
    "values:behaviour-into": Door("values.draft", _BEHAVIOUR),
    "values:behaviour-link": Door("values.draft", _BEHAVIOUR),
    "values:behaviour-remove": Door("values.draft", _BEHAVIOUR),
}

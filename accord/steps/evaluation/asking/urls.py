from django.urls import URLPattern, URLResolver, path

from accord.steps.evaluation.asking.views import clauses, reading, translating, writing

_AT = "questionnaires/<uuid:version_id>/"
_PART = _AT + "part/<str:kind>/<str:part>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("questionnaires/", reading.questionnaires, name="questionnaires"),
    path("questionnaires/shipped/<str:key>/", reading.instrument, name="instrument"),
    path("questionnaires/new/", writing.questionnaire_begin, name="questionnaire-begin"),
    path("questionnaires/bring/", writing.questionnaire_bring, name="questionnaire-bring"),
    path(_AT, reading.questionnaire, name="questionnaire"),
    path(_AT + "record/", reading.questionnaire_record, name="questionnaire-record"),
    path(_AT + "title/", writing.questionnaire_title, name="questionnaire-title"),
    path(_AT + "next/", writing.questionnaire_next, name="questionnaire-next"),
    path(_AT + "discard/", writing.questionnaire_discard, name="questionnaire-discard"),
    path(_AT + "languages/", translating.questionnaire_languages, name="questionnaire-languages"),
    path(_AT + "languages/<str:language>/", translating.questionnaire_words, name="questionnaire-words"),
    path(_AT + "section/", clauses.section_add, name="questionnaire-section"),
    path(_AT + "section/<str:section>/statement/", clauses.statement_add, name="questionnaire-statement"),
    path(_AT + "scale/", clauses.scale_add, name="questionnaire-scale"),
    path(_AT + "question/", clauses.question_add, name="questionnaire-question"),
    path(_PART, clauses.clause_change, name="questionnaire-part"),
    path(_PART + "remove/", clauses.clause_remove, name="questionnaire-part-remove"),
    path(_PART + "place/", clauses.clause_place, name="questionnaire-part-place"),
]

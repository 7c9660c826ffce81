from django.urls import URLPattern, URLResolver, path

from accord.steps.values.views import (
    annexes,
    cascades,
    charters,
    comments,
    dilemma_rounds,
    dilemmas,
    files,
    papers,
    placing,
    versions,
    writing,
)

_CHARTER = "charters/<uuid:charter_id>"
_VALUE = f"{_CHARTER}/values/<uuid:value_id>"
_DILEMMA = "dilemmas/<uuid:dilemma_id>"
_BEHAVIOUR = f"{_CHARTER}/behaviours/<uuid:behaviour_id>"

app_name = "values"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", charters.charters, name="charters"),
    path("charters/from-template/", charters.charter_from_template, name="charter-from-template"),
    path("charters/blank/", charters.charter_blank, name="charter-blank"),
    path("charters/bring/", files.charter_bring, name="charter-bring"),
    path("charters/next/", charters.charter_next, name="charter-next"),
    path(f"{_CHARTER}/", charters.charter, name="charter"),
    path(f"{_CHARTER}/check/", charters.charter_check, name="charter-check"),
    path(f"{_CHARTER}/discard/", charters.charter_discard, name="charter-discard"),
    path(f"{_CHARTER}/cascade/", cascades.charter_cascade, name="charter-cascade"),
    path(f"{_CHARTER}/title/", writing.charter_title, name="charter-title"),
    path(f"{_CHARTER}/order/", placing.charter_order, name="charter-order"),
    path(f"{_CHARTER}/values/new/", writing.value_add, name="value-add"),
    path(f"{_CHARTER}/beside/<uuid:other_id>/", versions.beside, name="beside"),
    path(f"{_CHARTER}/document/", files.document, name="document"),
    path(f"{_CHARTER}/record/", files.record, name="record"),
    path(f"{_CHARTER}/poster/<slug:size>/", papers.poster, name="poster"),
    path(f"{_CHARTER}/pack/<slug:size>/", papers.pack, name="pack"),
    path(f"{_CHARTER}/levels/", annexes.levels, name="levels"),
    path(f"{_CHARTER}/levels/begin/", annexes.levels_begin, name="levels-begin"),
    path(f"{_CHARTER}/levels/propose/", annexes.levels_propose, name="levels-propose"),
    path(f"{_CHARTER}/levels/discard/", annexes.levels_discard, name="levels-discard"),
    path(f"{_CHARTER}/levels/<uuid:behaviour_id>/", annexes.levels_write, name="levels-write"),
    path(f"{_CHARTER}/clauses/<uuid:clause_id>/comment/", comments.comment, name="comment"),
    path(f"{_CHARTER}/comments/<uuid:comment_id>/", comments.comment_answer, name="comment-answer"),
    path("dilemmas/", dilemmas.dilemmas, name="dilemmas"),
    path("dilemmas/new/", dilemmas.dilemma_write, name="dilemma-write"),
    path("dilemmas/ask/", dilemma_rounds.dilemmas_ask, name="dilemmas-ask"),
    path("dilemmas/results/<uuid:round_id>/", dilemma_rounds.dilemmas_result, name="dilemmas-result"),
    path(f"{_DILEMMA}/", dilemmas.dilemma, name="dilemma"),
    path(f"{_DILEMMA}/change/", dilemmas.dilemma_change, name="dilemma-change"),
    path(f"{_DILEMMA}/release/", dilemmas.dilemma_release, name="dilemma-release"),
    path(f"{_DILEMMA}/aside/", dilemmas.dilemma_aside, name="dilemma-aside"),
    path(f"{_DILEMMA}/take-back/", dilemmas.dilemma_take_back, name="dilemma-take-back"),
    path(f"{_DILEMMA}/bank/", dilemma_rounds.dilemma_bank, name="dilemma-bank"),
    path(f"{_DILEMMA}/unbank/", dilemma_rounds.dilemma_unbank, name="dilemma-unbank"),
    path(f"{_VALUE}/", writing.value_change, name="value-change"),
    path(f"{_VALUE}/remove/", writing.value_remove, name="value-remove"),
    path(f"{_VALUE}/behaviours/new/", writing.behaviour_add, name="behaviour-add"),
    path(f"{_BEHAVIOUR}/", writing.behaviour_change, name="behaviour-change"),
    path(f"{_BEHAVIOUR}/value/", placing.behaviour_into, name="behaviour-into"),
    path(f"{_BEHAVIOUR}/earlier/", versions.behaviour_link, name="behaviour-link"),
    path(f"{_BEHAVIOUR}/remove/", writing.behaviour_remove, name="behaviour-remove"),
]

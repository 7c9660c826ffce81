from django.urls import URLPattern, URLResolver, path

from accord.steps.objectives.views import assessing, bringing, evidence, home, own, taking, team

_PLACE = "of/<uuid:person_id>/<uuid:organisation_id>"
_ONE = "<uuid:objective_id>"

app_name = "objectives"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("mine/", own.mine, name="mine"),
    path("coverage/", home.coverage, name="coverage"),
    path("states/", taking.states_of_ours, name="states"),
    path("appraisal/", assessing.appraisal, name="appraisal"),
    path("team/", team.team, name="team"),
    path("team/bring/", bringing.bring, name="bring"),
    path("team/<uuid:manager_id>/", team.team_of, name="team-of"),
    path(f"{_PLACE}/write/", own.write, name="write"),
    path(f"{_PLACE}/with/", own.counterpart, name="counterpart"),
    path(f"{_ONE}/", own.objective, name="objective"),
    path(f"{_ONE}/agree/", own.agree, name="agree"),
    path(f"{_ONE}/note/", evidence.note, name="note"),
    path(f"{_ONE}/offered/", evidence.offered, name="offered"),
    path(f"{_ONE}/seen/<uuid:seen_id>/", evidence.share, name="share"),
    path(f"{_ONE}/ask/", evidence.ask, name="ask"),
    path(f"{_ONE}/account/", evidence.account, name="account"),
    path(f"{_ONE}/plan/<uuid:assessment_id>/", evidence.plan, name="plan"),
    path(f"{_ONE}/assess/", assessing.assess, name="assess"),
    path(f"{_ONE}/confirm/", assessing.confirm, name="confirm"),
    path(f"{_ONE}/statement/paper/", taking.paper, name="paper"),
    path(f"{_ONE}/statement/document/", taking.document, name="document"),
    path(f"{_ONE}/statement/record/", taking.record, name="record"),
    path(f"{_ONE}/hand-over/", assessing.hand_over, name="hand-over"),
]

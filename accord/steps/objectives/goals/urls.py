from django.urls import URLPattern, URLResolver, path

from accord.steps.objectives.goals.views import drafting, reading, teams

_YEAR, _GOAL = "<uuid:year_id>", "goal/<uuid:goal_id>"

app_name = "goals"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", reading.years, name="years"),
    path("new/", drafting.begin, name="begin"),
    path(f"{_GOAL}/", reading.goal, name="goal"),
    path(f"{_GOAL}/team/", teams.team_add, name="team-add"),
    path(f"{_GOAL}/write/", teams.team_change, name="team-change"),
    path(f"{_GOAL}/drop/", teams.team_drop, name="team-drop"),
    path(f"{_YEAR}/", reading.year, name="year"),
    path(f"{_YEAR}/add/", drafting.goal_add, name="goal-add"),
    path(f"{_YEAR}/change/<uuid:goal_id>/", drafting.goal_change, name="goal-change"),
    path(f"{_YEAR}/remove/<uuid:goal_id>/", drafting.goal_remove, name="goal-remove"),
    path(f"{_YEAR}/propose/", drafting.propose, name="propose"),
    path(f"{_YEAR}/discard/", drafting.discard, name="discard"),
]

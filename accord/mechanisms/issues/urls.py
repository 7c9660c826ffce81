from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.issues.views import handling, holders, issues, ladder

app_name = "issues"
HOLDERS = "ladder/<uuid:rung_id>/<uuid:organisation_id>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", issues.issues, name="list"),
    path("raise/", issues.raise_one, name="raise"),
    path("lessons/", issues.lessons, name="lessons"),
    path("ladder/", ladder.ladder, name="ladder"),
    path("ladder/begin/", ladder.begin, name="ladder-begin"),
    path("ladder/propose/", ladder.propose, name="ladder-propose"),
    path("ladder/discard/", ladder.discard, name="ladder-discard"),
    path("ladder/add/", ladder.rung_add, name="rung-add"),
    path("ladder/<uuid:rung_id>/change/", ladder.rung_change, name="rung-change"),
    path("ladder/<uuid:rung_id>/remove/", ladder.rung_remove, name="rung-remove"),
    path(HOLDERS, holders.holders, name="holders"),
    path(f"{HOLDERS}end/", holders.holder_end, name="holder-end"),
    path("<uuid:issue_id>/", issues.issue, name="issue"),
    path("<uuid:issue_id>/answer/", handling.answer, name="answer"),
    path("<uuid:issue_id>/pass-up/", handling.pass_up, name="pass-up"),
    path("<uuid:issue_id>/settle/", handling.settle, name="settle"),
]

from django.urls import URLPattern, URLResolver, path

from accord.steps.expertise.briefs import views

app_name = "briefs"
urlpatterns: list[URLPattern | URLResolver] = [
    path("facilitators/", views.directory, name="directory"),
    path("facilitators/add/", views.facilitator_add, name="facilitator-add"),
    path("facilitators/<uuid:facilitator_id>/", views.facilitator, name="facilitator"),
    path("facilitators/<uuid:facilitator_id>/change/", views.facilitator_change, name="facilitator-change"),
    path(
        "facilitators/<uuid:facilitator_id>/take-off/",
        views.facilitator_take_off,
        name="facilitator-take-off",
    ),
    path("begin/<uuid:need_id>/", views.begin, name="begin"),
    path("<uuid:brief_id>/", views.brief, name="brief"),
    path("<uuid:brief_id>/write/", views.write, name="write"),
    path("<uuid:brief_id>/withdraw/", views.withdraw, name="withdraw"),
    path("<uuid:brief_id>/candidate/", views.candidate_add, name="candidate-add"),
    path("candidates/<uuid:candidate_id>/remove/", views.candidate_remove, name="candidate-remove"),
    path("candidates/<uuid:candidate_id>/view/<uuid:organisation_id>/", views.view_give, name="view"),
]

from django.urls import URLPattern, URLResolver, path

from accord.steps.culture.ways import views

app_name = "ways"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.register, name="register"),
    path("topics/", views.template, name="template"),
    path("topics/add/", views.add, name="add"),
    path("topics/<slug:area>/", views.template_area, name="template-area"),
    path("ours/<uuid:organisation_id>/", views.ours, name="ours"),
    path("workshop/", views.desk, name="desk"),
    path("workshop/screen/", views.screen, name="screen"),
    path("workshop/words/<uuid:suggestion_id>/", views.words, name="words"),
    path("workshop/<slug:act>/", views.act, name="act"),
    path("<uuid:topic_id>/", views.topic, name="topic"),
    path("<uuid:topic_id>/decide/", views.decide, name="decide"),
    path("<uuid:topic_id>/show/", views.show, name="show"),
    path("<uuid:topic_id>/insist/", views.insist, name="insist"),
]

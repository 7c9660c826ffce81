from django.urls import URLPattern, URLResolver, path

from accord.programme import views

app_name = "releases"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("announce/", views.announce, name="announce"),
    path("compare/", views.compare, name="compare"),
    path("compare/<int:year>/", views.compare, name="compare-year"),
    path("send/", views.send, name="send"),
    path("ask/", views.ask, name="ask"),
    path("ask/<uuid:ask_id>/end/", views.ask_end, name="ask-end"),
    path("lessons/new/", views.lesson_new, name="lesson-new"),
    path("lessons/<uuid:lesson_id>/", views.lesson, name="lesson"),
    path("lessons/<uuid:lesson_id>/write/", views.lesson_change, name="lesson-change"),
    path("lessons/<uuid:lesson_id>/propose/", views.lesson_propose, name="lesson-propose"),
    path("lessons/<uuid:lesson_id>/discard/", views.lesson_discard, name="lesson-discard"),
    path("<uuid:release_id>/", views.release, name="release"),
    path("<uuid:release_id>/stop/<uuid:party_id>/", views.stop, name="stop"),
]

from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.first_hour.views import leading

app_name = "first_hour"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", leading.hour, name="hour"),
    path("wall/", leading.wall, name="wall"),
    path("present/", leading.present, name="present"),
    path("present/<uuid:present_id>/", leading.people, name="people"),
    path("behaviours/", leading.behaviours, name="behaviours"),
    path("signing/", leading.signing, name="signing"),
    path("signing/<uuid:present_id>/", leading.signatory, name="signatory"),
    path("ask/", leading.ask, name="ask"),
    path("result/", leading.result, name="result"),
    path("propose/", leading.propose, name="propose"),
]

from django.urls import URLPattern, URLResolver, path

from accord.steps.culture.profiles import views

app_name = "profiles"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.exercises, name="exercises"),
    path("ask/", views.ask, name="ask"),
    path("<uuid:round_id>/", views.result, name="result"),
    path("<uuid:round_id>/<slug:pair>/", views.propose, name="propose"),
]

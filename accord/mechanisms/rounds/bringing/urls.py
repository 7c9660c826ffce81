from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.rounds.bringing import views

app_name = "bringing"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.bring, name="bring"),
    path("example/", views.example, name="example"),
    path("<uuid:brought_id>/", views.proposed, name="proposed"),
]

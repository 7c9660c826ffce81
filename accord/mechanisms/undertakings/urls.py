from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.undertakings import views

app_name = "undertakings"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.undertakings, name="list"),
    path("<uuid:undertaking_id>/", views.undertaking, name="undertaking"),
    path("<uuid:undertaking_id>/report/", views.undertaking_report, name="report"),
    path("<uuid:undertaking_id>/hand-over/", views.undertaking_hand_over, name="hand-over"),
]

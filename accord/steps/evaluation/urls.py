from django.urls import URLPattern, URLResolver, path

from accord.steps.evaluation import views
from accord.steps.evaluation.asking import urls as asking

app_name = "evaluation"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.rounds, name="rounds"),
    path("rounds/new/", views.round_draft, name="round-draft"),
    path("rounds/<uuid:round_id>/", views.round, name="round"),
    path("rounds/<uuid:round_id>/change/", views.round_change, name="round-change"),
    path("rounds/<uuid:round_id>/check/", views.round_check, name="round-check"),
    path("rounds/<uuid:round_id>/together/", views.round_together, name="round-together"),
    path("rounds/<uuid:round_id>/stop/<uuid:party_id>/", views.round_stop, name="round-stop"),
    path("rounds/<uuid:round_id>/discard/", views.round_discard, name="round-discard"),
    path("rounds/<uuid:round_id>/remind/", views.round_remind, name="round-remind"),
    *asking.urlpatterns,
]

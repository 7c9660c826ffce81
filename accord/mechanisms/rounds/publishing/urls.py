from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.rounds.publishing import views

app_name = "publishing"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.results, name="results"),
    path("<uuid:round_id>/", views.result, name="result"),
    path("<uuid:round_id>/for/<str:start>/", views.result, name="result-for"),
    path("<uuid:round_id>/take/spreadsheet/", views.spreadsheet, name="spreadsheet"),
    path("<uuid:round_id>/take/pdf/", views.document, name="pdf"),
    path("<uuid:round_id>/take/record/", views.record, name="record"),
    path("<uuid:round_id>/<str:item_key>/", views.statement, name="statement"),
]

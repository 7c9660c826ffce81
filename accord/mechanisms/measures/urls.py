from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.measures import views

app_name = "measures"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.measures, name="list"),
    path("add/", views.add, name="add"),
    path("bring/", views.bring, name="bring"),
    path("bring/file/", views.fill_in, name="fill-in"),
    path("spreadsheet/", views.spreadsheet, name="spreadsheet"),
    path("csv/", views.separated, name="separated"),
    path("pdf/", views.document, name="pdf"),
    path("<uuid:measure_id>/", views.measure, name="measure"),
    path("<uuid:measure_id>/change/", views.change, name="change"),
    path("<uuid:measure_id>/target/", views.target, name="target"),
    path("<uuid:measure_id>/end/", views.end, name="end"),
    path("<uuid:measure_id>/resume/", views.resume, name="resume"),
    path("<uuid:measure_id>/values/<slug:period>/", views.value, name="value"),
]

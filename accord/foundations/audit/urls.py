from django.urls import URLPattern, URLResolver, path

from accord.foundations.audit import views

app_name = "audit"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.log, name="log"),
    path("read/", views.mark_read, name="mark-read"),
    path("check/", views.check, name="check"),
    path("log.xlsx", views.spreadsheet, name="spreadsheet"),
    path("log.csv", views.separated, name="separated"),
]

from django.urls import URLPattern, URLResolver, path

from accord.privacy import views

app_name = "privacy"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.mine, name="mine"),
    path("copy.json", views.copy_json, name="copy-json"),
    path("copy.xlsx", views.copy_workbook, name="copy-workbook"),
]

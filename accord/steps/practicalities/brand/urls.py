from django.urls import URLPattern, URLResolver, path

from accord.steps.practicalities.brand import views

app_name = "brand"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.brand, name="brand"),
    path("write/", views.write, name="write"),
    path("propose/", views.propose, name="propose"),
    path("discard/", views.discard, name="discard"),
    path("logo/", views.logo, name="logo"),
    path("logo/off/", views.logo_off, name="logo-off"),
    path("sheet/", views.paper, name="paper"),
    path("folder/", views.folder, name="folder"),
]

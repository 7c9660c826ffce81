"""Addresses of what pages behind a link wear: for everybody, and the same for all."""

from django.urls import URLPattern, URLResolver, path

from accord.partnership.images import views

app_name = "worn"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:colour>.css", views.worn_colour, name="colour"),
    path("<slug:digest>/", views.worn_logo, name="logo"),
]

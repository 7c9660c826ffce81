from django.urls import URLPattern, URLResolver, path

from accord.steps.practicalities.touchpoints import views

app_name = "touchpoints"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.touchpoints, name="list"),
    path("add/", views.add, name="add"),
    path("<uuid:touchpoint_id>/", views.touchpoint, name="touchpoint"),
    path("<uuid:touchpoint_id>/<slug:moment>/", views.picture, name="picture"),
    path("<uuid:touchpoint_id>/<slug:moment>/remove/", views.picture_remove, name="picture-remove"),
]

from django.urls import URLPattern, URLResolver, path

from accord.steps.practicalities.touchpoints import views

app_name = "touchpoints"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.touchpoints, name="list"),
    path("add/", views.add, name="add"),
]

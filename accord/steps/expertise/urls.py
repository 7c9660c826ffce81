from django.urls import URLPattern, URLResolver, path

from accord.steps.expertise import views

app_name = "expertise"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
]

from django.urls import URLPattern, URLResolver, path

from accord.steps.culture.origins import views

app_name = "origins"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.origins, name="origins"),
]

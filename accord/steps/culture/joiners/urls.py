from django.urls import URLPattern, URLResolver, path

from accord.steps.culture.joiners import views

app_name = "joiners"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.sheet, name="sheet"),
    path("paper/", views.paper, name="paper"),
]

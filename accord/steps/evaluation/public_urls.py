from django.urls import URLPattern, URLResolver, path

from accord.steps.evaluation.views import heard

app_name = "heard"
urlpatterns: list[URLPattern | URLResolver] = [path("<str:link>/", heard.page, name="page")]

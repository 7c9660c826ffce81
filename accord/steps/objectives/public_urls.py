from django.urls import URLPattern, URLResolver, path

from accord.steps.objectives.views import behind_links

app_name = "contributing"
urlpatterns: list[URLPattern | URLResolver] = [path("<str:token>/", behind_links.note, name="note")]

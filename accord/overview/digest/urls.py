from django.urls import URLPattern, URLResolver, path

from accord.overview.digest import views

app_name = "digest"
urlpatterns: list[URLPattern | URLResolver] = [path("", views.choose, name="choose")]

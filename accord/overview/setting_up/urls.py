from django.urls import URLPattern, URLResolver, path

from accord.overview.setting_up import views

app_name = "setting_up"
urlpatterns: list[URLPattern | URLResolver] = [path("", views.first_things, name="list")]

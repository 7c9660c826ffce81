from django.urls import URLPattern, URLResolver

app_name = "ballot"
urlpatterns: list[URLPattern | URLResolver] = []

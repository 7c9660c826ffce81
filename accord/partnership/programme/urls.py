from django.urls import URLPattern, URLResolver, path

from accord.partnership.programme import views

app_name = "programme"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.programmes, name="programmes"),
    path("new/", views.begin, name="begin"),
    path("<uuid:programme_id>/propose/", views.propose, name="propose"),
    path("<uuid:programme_id>/", views.programme, name="programme"),
    path("<uuid:programme_id>/release/", views.release_include, name="release-include"),
    path("<uuid:programme_id>/add/<slug:kind>/", views.entry_add, name="entry-add"),
    path("<uuid:programme_id>/<uuid:entry_id>/change/", views.entry_change, name="entry-change"),
    path("<uuid:programme_id>/<uuid:entry_id>/remove/", views.entry_remove, name="entry-remove"),
    path("<uuid:programme_id>/discard/", views.discard, name="discard"),
]

from django.urls import URLPattern, URLResolver, path

from accord.steps.practicalities.sites import views

app_name = "sites"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.sites, name="sites"),
    path("add/", views.add, name="add"),
    path("roof/", views.roof, name="roof"),
    path("bring/", views.bring, name="bring"),
    path("<uuid:site_id>/", views.site, name="site"),
    path("<uuid:site_id>/change/", views.change, name="change"),
    path("<uuid:site_id>/close/", views.close, name="close"),
    path("<uuid:site_id>/rooms/add/", views.room_add, name="room-add"),
    path("<uuid:site_id>/rooms/<uuid:room_id>/remove/", views.room_remove, name="room-remove"),
    path("<uuid:site_id>/<slug:kind>/<slug:week>/", views.week, name="week"),
]

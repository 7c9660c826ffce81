from django.urls import URLPattern, URLResolver, path

from accord.partnership import views
from accord.partnership.importing import views as importing
from accord.partnership.interests import views as interests
from accord.partnership.offices import views as offices

app_name = "partnership"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.people, name="people"),
    path("roles/", offices.roles, name="roles"),
    path("roles/of/<uuid:organisation_id>/", offices.role_give, name="role-give"),
    path("roles/<uuid:held_id>/end/", offices.role_end, name="role-end"),
    path("interests/", interests.interests, name="interests"),
    path("interests/<uuid:interest_id>/end/", interests.interest_end, name="interest-end"),
    path("list/", importing.download, name="people-download"),
    path("import/", importing.upload, name="import-upload"),
    path("import/example/", importing.example_download, name="import-example"),
    path("import/<uuid:import_id>/columns/", importing.columns, name="import-columns"),
    path("import/<uuid:import_id>/check/", importing.check, name="import-check"),
    path("import/<uuid:import_id>/check/<slug:key>/", importing.part, name="import-part"),
    path("import/<uuid:import_id>/writing/", importing.writing, name="import-writing"),
    path("import/<uuid:import_id>/cancel/", importing.cancel, name="import-cancel"),
    path("import/<uuid:import_id>/done/", importing.done, name="import-done"),
]

from django.urls import URLPattern, URLResolver, path

from accord.partnership import views
from accord.partnership.founding import views as founding
from accord.partnership.importing import views as importing

app_name = "partnership"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.people, name="people"),
    path("list/", importing.download, name="people-download"),
    path("signing/", founding.signing, name="signing"),
    path("signing/<uuid:organisation_id>/name/", founding.name, name="signing-name"),
    path("signing/<uuid:mandate_id>/confirm/", founding.confirm, name="signing-confirm"),
    path("signing/<uuid:mandate_id>/address/", founding.change_address, name="signing-address"),
    path("signing/<uuid:mandate_id>/end/", founding.end, name="signing-end"),
    path("import/", importing.upload, name="import-upload"),
    path("import/example/", importing.example_download, name="import-example"),
    path("import/<uuid:import_id>/columns/", importing.columns, name="import-columns"),
    path("import/<uuid:import_id>/check/", importing.check, name="import-check"),
    path("import/<uuid:import_id>/check/<slug:key>/", importing.part, name="import-part"),
    path("import/<uuid:import_id>/writing/", importing.writing, name="import-writing"),
    path("import/<uuid:import_id>/cancel/", importing.cancel, name="import-cancel"),
    path("import/<uuid:import_id>/done/", importing.done, name="import-done"),
]

from django.urls import URLPattern, URLResolver, path

from accord.partnership.directory import views as directory
from accord.partnership.founding import views as founding
from accord.partnership.importing import views as importing
from accord.partnership.interests import views as interests
from accord.partnership.keeping.views import main_place, people, places
from accord.partnership.merging import views as merging
from accord.partnership.offices import views as offices
from accord.partnership.renaming import views as renaming
from accord.partnership.tree import views as tree

app_name = "partnership"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", directory.people, name="people"),
    path("found/", directory.listing, name="listing"),
    path("add/", people.add, name="person-add"),
    path("teams/", tree.teams, name="teams"),
    path("teams/add/", tree.team_add, name="team-add"),
    path("teams/<uuid:team_id>/change/", tree.team_change, name="team-change"),
    path("teams/<uuid:team_id>/close/", tree.team_close, name="team-close"),
    path("duplicates/", merging.duplicates, name="duplicates"),
    path("duplicates/<uuid:first_id>/<uuid:second_id>/", merging.compare, name="compare"),
    path("duplicates/<uuid:first_id>/<uuid:second_id>/apart/", merging.apart, name="apart"),
    path("<uuid:person_id>/", directory.person, name="person"),
    path("<uuid:person_id>/change/", people.change, name="person-change"),
    path("<uuid:person_id>/leave/", people.leave, name="person-leave"),
    path("<uuid:person_id>/main/", main_place.main_move, name="main-move"),
    path("<uuid:person_id>/places/add/", places.place_give, name="place-give"),
    path("<uuid:person_id>/places/<uuid:place_id>/", places.place_correct, name="place-correct"),
    path("<uuid:person_id>/places/<uuid:place_id>/end/", places.place_end, name="place-end"),
    path("roles/", offices.roles, name="roles"),
    path("roles/of/<uuid:organisation_id>/", offices.role_give, name="role-give"),
    path("roles/of/<uuid:organisation_id>/called/", renaming.rename, name="organisation-rename"),
    path("roles/<uuid:held_id>/end/", offices.role_end, name="role-end"),
    path("interests/", interests.interests, name="interests"),
    path("interests/<uuid:interest_id>/end/", interests.interest_end, name="interest-end"),
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

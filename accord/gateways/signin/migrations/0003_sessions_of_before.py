"""Sessions are kept in a table of our own since 0002; the one of before goes, with all that it holds."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLE = "django_session"


def drop(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Drop it where it is: a site that is new never had it."""
    if TABLE in schema_editor.connection.introspection.table_names():
        schema_editor.delete_model(apps.all_models["signin"]["sessionofbefore"])


class Migration(migrations.Migration):
    dependencies = [("signin", "0002_sign_in_for_real")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="SessionOfBefore",
                    fields=[
                        ("session_key", models.CharField(max_length=40, primary_key=True, serialize=False))
                    ],
                    options={"db_table": TABLE},
                )
            ]
        ),
        migrations.RunPython(drop, migrations.RunPython.noop),
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.DeleteModel(name="SessionOfBefore")]
        ),
    ]

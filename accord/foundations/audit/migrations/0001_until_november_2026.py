import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('audit', '0001_initial'), ('audit', '0002_reading_the_log')]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Chain',
            fields=[
                ('partnership_id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('length', models.PositiveBigIntegerField(default=0)),
                ('head', models.CharField(max_length=64)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('partnership_id', models.UUIDField(db_index=True, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveBigIntegerField()),
                ('kind', models.CharField(max_length=80)),
                ('at', models.DateTimeField()),
                ('actor_id', models.UUIDField(null=True)),
                ('organisation_id', models.UUIDField(null=True)),
                ('about_id', models.UUIDField(null=True)),
                ('facts', models.JSONField(default=dict)),
                ('previous', models.CharField(max_length=64)),
                ('hash', models.CharField(max_length=64)),
            ],
            options={
                'ordering': ('number',),
                'indexes': [models.Index(fields=['partnership_id', 'organisation_id', 'number'], name='audit_entry_organisation'), models.Index(fields=['partnership_id', 'actor_id', 'number'], name='audit_entry_actor'), models.Index(fields=['partnership_id', 'at', 'number'], name='audit_entry_at')],
                'constraints': [models.UniqueConstraint(fields=('partnership_id', 'number'), name='audit_entry_number_once')],
            },
        ),
        migrations.CreateModel(
            name='Mark',
            fields=[
                ('partnership_id', models.UUIDField(db_index=True, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('person_id', models.UUIDField()),
                ('at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('partnership_id', 'person_id'), name='audit_mark_once')],
            },
        ),
        migrations.CreateModel(
            name='Name',
            fields=[
                ('partnership_id', models.UUIDField(db_index=True, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('subject_id', models.UUIDField()),
                ('text', models.CharField(blank=True, max_length=300)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('partnership_id', 'subject_id'), name='audit_name_once')],
            },
        ),
    ]

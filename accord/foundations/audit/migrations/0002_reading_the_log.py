import uuid

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('audit', '0001_initial'),
    ]

    operations = [
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
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(fields=['partnership_id', 'organisation_id', 'number'], name='audit_entry_organisation'),
        ),
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(fields=['partnership_id', 'actor_id', 'number'], name='audit_entry_actor'),
        ),
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(fields=['partnership_id', 'at', 'number'], name='audit_entry_at'),
        ),
    ]

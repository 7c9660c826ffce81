import accord.foundations.clock
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Envelope',
            fields=[
                ('partnership_id', models.UUIDField(db_index=True, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=80)),
                ('address', models.EmailField(max_length=254)),
                ('about_id', models.UUIDField()),
                ('occasion', models.CharField(blank=True, max_length=40)),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('sent', 'Sent'), ('not_wanted', 'Not Wanted')], default='waiting', max_length=12)),
                ('posted_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('attempts', models.PositiveIntegerField(default=0)),
                ('next_attempt_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('sent_at', models.DateTimeField(null=True)),
            ],
            options={
                'ordering': ('posted_at', 'id'),
                'indexes': [models.Index(fields=['state', 'next_attempt_at'], name='outbox_envelope_due')],
                'constraints': [models.UniqueConstraint(fields=('kind', 'about_id', 'address', 'occasion'), name='outbox_envelope_once')],
            },
        ),
    ]

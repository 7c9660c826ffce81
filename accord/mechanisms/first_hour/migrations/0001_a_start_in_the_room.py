import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('questionnaires', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Hour',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('begun_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('code_hash', models.CharField(max_length=64, unique=True)),
                ('behaviours', models.JSONField(default=list)),
                ('stands_since', models.DateTimeField(null=True)),
                ('begun_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('-begun_at', 'id'),
                'constraints': [models.UniqueConstraint(fields=('partnership',), name='first_hour_once'), models.CheckConstraint(condition=models.Q(('stands_since', None), ('round__isnull', False), _connector='OR'), name='first_hour_stands_with_a_round')],
            },
        ),
        migrations.CreateModel(
            name='Present',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('people', models.PositiveSmallIntegerField()),
                ('hour', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='present', to='first_hour.hour')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('organisation__position', 'id'),
                'constraints': [models.UniqueConstraint(fields=('hour', 'organisation'), name='first_hour_organisation_once'), models.CheckConstraint(condition=models.Q(('people__gte', 1), ('people__lte', 200)), name='first_hour_people_within_reason')],
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('secret_hash', models.CharField(max_length=64, unique=True)),
                ('invitation_id', models.UUIDField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('present', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='first_hour.present')),
            ],
            options={
                'ordering': ('secret_hash',),
            },
        ),
    ]

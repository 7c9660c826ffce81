import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('privacy', '0001_corrections_and_erasures'), ('privacy', '0002_arrangement')]

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Arrangement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('draft', 'draft'), ('proposed', 'before the partners'), ('in_force', 'in force'), ('superseded', 'superseded')], default='draft', max_length=10)),
                ('body', models.TextField()),
                ('drafted_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('in_force_since', models.DateTimeField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-version',),
                'constraints': [models.UniqueConstraint(fields=('partnership', 'version'), name='privacy_arrangement_version_once'), models.UniqueConstraint(condition=models.Q(('state', 'in_force')), fields=('partnership',), name='privacy_one_arrangement_in_force'), models.UniqueConstraint(condition=models.Q(('state__in', ['draft', 'proposed'])), fields=('partnership',), name='privacy_one_arrangement_written')],
            },
        ),
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('asked_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('state', models.CharField(choices=[('waiting', 'waits for the administrator'), ('done', 'done'), ('declined', 'declined')], default='waiting', max_length=8)),
                ('reason', models.TextField(blank=True)),
                ('settled_at', models.DateTimeField(null=True)),
                ('about', models.CharField(choices=[('given_name', 'my given name'), ('family_name', 'my family name'), ('email', 'my e-mail address'), ('staff_number', 'my staff number'), ('place', 'where I work: organisation, team, tier, role or manager'), ('other', 'something else')], max_length=12)),
                ('should_be', models.TextField()),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('settled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
            ],
            options={
                'ordering': ('asked_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('settled_at', None), ('state', 'waiting')), models.Q(('settled_at__isnull', False), ('state__in', ('done', 'declined'))), _connector='OR'), name='privacy_settled_correction_has_a_moment'), models.CheckConstraint(condition=models.Q(('reason', ''), ('state', 'declined'), _negated=True), name='privacy_no_to_correction_has_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Erasure',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('asked_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('state', models.CharField(choices=[('waiting', 'waits for the administrator'), ('done', 'done'), ('declined', 'declined')], default='waiting', max_length=8)),
                ('reason', models.TextField(blank=True)),
                ('settled_at', models.DateTimeField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('settled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
            ],
            options={
                'ordering': ('asked_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('settled_at', None), ('state', 'waiting')), models.Q(('settled_at__isnull', False), ('state__in', ('done', 'declined'))), _connector='OR'), name='privacy_settled_erasure_has_a_moment'), models.CheckConstraint(condition=models.Q(('reason', ''), ('state', 'declined'), _negated=True), name='privacy_no_to_erasure_has_a_reason'), models.UniqueConstraint(condition=models.Q(('state', 'waiting')), fields=('person',), name='privacy_one_erasure_waits')],
            },
        ),
    ]

import accord.foundations.clock
import django.db.models.deletion
import django.db.models.functions.text
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Measure',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('why', models.TextField()),
                ('unit', models.CharField(blank=True, max_length=24)),
                ('decimals', models.PositiveSmallIntegerField(default=0)),
                ('direction', models.CharField(choices=[('higher', 'the more the better'), ('lower', 'the less the better'), ('near', 'as near to the target as can be')], max_length=8)),
                ('every', models.CharField(choices=[('month', 'every month'), ('quarter', 'every quarter'), ('year', 'every year')], max_length=8)),
                ('lowest', models.DecimalField(decimal_places=3, max_digits=15, null=True)),
                ('highest', models.DecimalField(decimal_places=3, max_digits=15, null=True)),
                ('source', models.CharField(max_length=300)),
                ('first_day', models.DateField()),
                ('added_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('ended_on', models.DateField(null=True)),
                ('ended_why', models.CharField(blank=True, max_length=300)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('name', 'id'),
                'constraints': [models.UniqueConstraint(models.F('partnership'), django.db.models.functions.text.Lower('name'), condition=models.Q(('ended_on', None)), name='measures_name_once'), models.CheckConstraint(condition=models.Q(('lowest', None), ('highest', None), ('lowest__lt', models.F('highest')), _connector='OR'), name='measures_lowest_below_highest'), models.CheckConstraint(condition=models.Q(('ended_on', None), models.Q(('ended_why', ''), _negated=True), _connector='OR'), name='measures_ended_has_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Target',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField()),
                ('since', models.DateField()),
                ('amount', models.DecimalField(decimal_places=3, max_digits=15, null=True)),
                ('tolerance', models.DecimalField(decimal_places=3, max_digits=15)),
                ('why', models.TextField(blank=True)),
                ('at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='targets', to='measures.measure')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('number',),
                'constraints': [models.UniqueConstraint(fields=('measure', 'number'), name='measures_target_number_once'), models.CheckConstraint(condition=models.Q(('tolerance__gte', 0)), name='measures_tolerance_never_negative'), models.CheckConstraint(condition=models.Q(('number', 1), models.Q(('why', ''), _negated=True), _connector='OR'), name='measures_other_target_has_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Value',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('first_day', models.DateField()),
                ('revision', models.PositiveIntegerField()),
                ('amount', models.DecimalField(decimal_places=3, max_digits=15, null=True)),
                ('why', models.TextField(blank=True)),
                ('at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='values', to='measures.measure')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('first_day', 'revision'),
                'constraints': [models.UniqueConstraint(fields=('measure', 'first_day', 'revision'), name='measures_value_revision_once'), models.CheckConstraint(condition=models.Q(models.Q(('amount__isnull', False), ('revision', 1)), models.Q(('revision__gt', 1), models.Q(('why', ''), _negated=True)), _connector='OR'), name='measures_revision_has_a_reason')],
            },
        ),
    ]

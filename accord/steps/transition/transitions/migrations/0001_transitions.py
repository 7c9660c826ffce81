import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('undertakings', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Transition',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('operation', 'from procurement to operation'), ('person', 'a key person changes'), ('extension', 'an extension'), ('closing', 'closing')], max_length=10)),
                ('title', models.CharField(max_length=120)),
                ('gate_on', models.DateField()),
                ('state', models.CharField(choices=[('under_way', 'under way'), ('declared', 'declared'), ('ended', 'ended')], default='under_way', max_length=10)),
                ('begun_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_how', models.TextField(blank=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-begun_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('state', 'under_way')), models.Q(models.Q(('state', 'under_way'), _negated=True), ('ended_at__isnull', False)), _connector='OR'), name='transitions_ended_at_a_moment'), models.CheckConstraint(condition=models.Q(('ended_how', ''), ('state', 'ended'), _negated=True), name='transitions_ended_says_how')],
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('post', models.CharField(max_length=120)),
                ('is_key', models.BooleanField(default=False)),
                ('last_day', models.DateField(null=True)),
                ('first_day', models.DateField(null=True)),
                ('planned', models.PositiveSmallIntegerField(default=0)),
                ('comer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('leaver', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('transition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='transitions.transition')),
            ],
            options={
                'ordering': ('last_day', 'first_day', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('last_day', None), ('leaver', None)), models.Q(('last_day__isnull', False), ('leaver__isnull', False)), _connector='OR'), name='transitions_leaver_has_a_last_day'), models.CheckConstraint(condition=models.Q(models.Q(('comer', None), ('first_day', None)), models.Q(('comer__isnull', False), ('first_day__isnull', False)), _connector='OR'), name='transitions_comer_has_a_first_day'), models.CheckConstraint(condition=models.Q(('leaver__isnull', False), ('comer__isnull', False), _connector='OR'), name='transitions_somebody_leaves_or_comes'), models.CheckConstraint(condition=models.Q(('leaver', None), ('comer', None), models.Q(('leaver', models.F('comer')), _negated=True), _connector='OR'), name='transitions_comes_another')],
            },
        ),
        migrations.CreateModel(
            name='Member',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('part', models.CharField(max_length=120)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('transition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='transitions.transition')),
            ],
            options={
                'ordering': ('person__family_name', 'person__given_name', 'id'),
                'constraints': [models.UniqueConstraint(fields=('transition', 'person'), name='transitions_in_the_team_once')],
            },
        ),
        migrations.CreateModel(
            name='Line',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('area', models.CharField(choices=[('plan', 'Preparing the gate'), ('documents', 'Documents'), ('terms', 'What the terms were meant to do'), ('budgets', 'Budgets'), ('advisers', 'Advisers'), ('contacts', 'Contacts'), ('decisions', 'Decisions, and why')], max_length=10)),
                ('template', models.SlugField(blank=True, max_length=40)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('undertaking', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='undertakings.undertaking')),
                ('transition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='transitions.transition')),
            ],
            options={
                'ordering': ('undertaking__due', 'undertaking__made_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('template', ''), _negated=True), fields=('transition', 'template'), name='transitions_line_taken_once')],
            },
        ),
    ]

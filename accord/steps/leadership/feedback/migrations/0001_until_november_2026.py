import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('feedback', '0001_reviews_of_leaders'), ('feedback', '0002_leaders_by_organisation')]

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('questionnaires', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Year',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=80)),
                ('opens_on', models.DateField()),
                ('closes_on', models.DateField()),
                ('statements', models.JSONField()),
                ('by_organisation', models.BooleanField(default=False)),
                ('proposed_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('agreed_at', models.DateTimeField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-opens_on', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('closes_on__gt', models.F('opens_on'))), name='feedback_closes_after_opening'), models.UniqueConstraint(condition=models.Q(('agreed_at', None)), fields=('partnership',), name='feedback_one_year_proposed')],
            },
        ),
        migrations.CreateModel(
            name='Together',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('cells', models.JSONField()),
                ('groups', models.JSONField(default=list)),
                ('stored_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('year', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='together', to='feedback.year')),
            ],
            options={
                'ordering': ('-stored_at', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('proposed_at', models.DateTimeField(null=True)),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('debrief_on', models.DateField(null=True)),
                ('debriefed_on', models.DateField(null=True)),
                ('chair', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('guide', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('leader', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
                ('year', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='feedback.year')),
            ],
            options={
                'ordering': ('leader__employer__position', 'leader__family_name', 'leader__given_name', 'id'),
                'constraints': [models.UniqueConstraint(fields=('year', 'leader'), name='feedback_one_review_a_year'), models.CheckConstraint(condition=models.Q(('confirmed_at', None), ('guide__isnull', False), _connector='OR'), name='feedback_confirmed_by_a_guide')],
            },
        ),
        migrations.CreateModel(
            name='Rater',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('group', models.CharField(choices=[('home', 'peers at home'), ('partners', 'peers in other partners'), ('reports', 'direct reports')], max_length=10)),
                ('state', models.CharField(choices=[('proposed', 'proposed'), ('confirmed', 'confirmed'), ('declined', 'said no')], default='proposed', max_length=10)),
                ('because', models.CharField(blank=True, choices=[('contact', 'We have worked together too little, or for less than four months'), ('rather_not', 'I would rather not')], max_length=12)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('review', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='raters', to='feedback.review')),
            ],
            options={
                'ordering': ('group', 'person__family_name', 'person__given_name', 'id'),
                'constraints': [models.UniqueConstraint(fields=('review', 'person'), name='feedback_rates_once'), models.CheckConstraint(condition=models.Q(('state', 'declined'), ('because', ''), _connector='XOR'), name='feedback_says_no_with_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='View',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('self', 'own view'), ('chair', 'view of chair or manager')], max_length=5)),
                ('answers', models.JSONField()),
                ('strength', models.TextField(blank=True)),
                ('change', models.TextField(blank=True)),
                ('signed_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('review', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='views', to='feedback.review')),
            ],
            options={
                'ordering': ('-kind', 'id'),
                'constraints': [models.UniqueConstraint(fields=('review', 'kind'), name='feedback_one_view_of_each')],
            },
        ),
    ]

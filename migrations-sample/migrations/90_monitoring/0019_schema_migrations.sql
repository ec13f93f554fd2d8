-- One row for each script that has run. Scripts of this stage run at every deployment and are in no journal.
-- DbUp's journal knows names and times. Checksum and duration are known of what init.sql has run, which writes them into
-- migration_records; of the rest nobody has written them down, and they are null.
create or replace view schema_migrations as
select coalesce(
           substring(applied.script_name from '([0-9]+_[a-z_]+[./][0-9]+)_[^./]*\.sql$'),
           applied.script_name) as version,
       applied.script_name,
       record.checksum,
       applied.applied_at,
       record.duration
from applied_migrations() as applied
left join migration_records record on record.script_name = applied.script_name
order by applied.journal_number;

comment on view schema_migrations is
    'Which migration scripts have run and when; checksum and duration where whoever ran them has written them down.';

-- DbUp's journal (schemaversions) knows the name of each script that has run, and when. This table takes what else whoever deploys can
-- say, as init.sql does; schema_migrations shows both.
create table migration_records (
    id           uuid primary key default gen_random_uuid(),
    script_name  text not null,
    checksum     text not null,
    duration     interval not null,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    constraint migration_records_script_name_key unique (script_name),
    constraint migration_records_checksum_format check (checksum ~ '^[0-9a-f]{64}$'),
    constraint migration_records_duration_not_negative check (duration >= interval '0')
);

create trigger migration_records_set_updated_at
    before update on migration_records
    for each row execute function set_updated_at();

-- No tenant's: the application may ask which version it works with, only a deployment writes.
alter table migration_records enable row level security;
create policy migration_records_read on migration_records for select using (true);

grant select on migration_records to app_user;

comment on table migration_records is 'What is known of a migration script beside its name and time; see schema_migrations.';
comment on column migration_records.id is 'Primary key.';
comment on column migration_records.script_name is 'Name of the script, as the journal has it.';
comment on column migration_records.checksum is 'SHA-256 of the file, in hexadecimal digits.';
comment on column migration_records.duration is 'How long it ran.';
comment on column migration_records.created_at is 'When the row was made.';
comment on column migration_records.updated_at is 'When the row was last changed.';

-- A script is recorded once, by a checksum that is one; the application reads it and writes nothing.
-- breaks: alter table migration_records drop constraint migration_records_script_name_key
-- breaks: alter table migration_records drop constraint migration_records_checksum_format
-- breaks: alter table migration_records drop constraint migration_records_duration_not_negative
-- breaks: grant update on migration_records to app_user
-- breaks: alter policy migration_records_read on migration_records using (false)
select pg_temp.is_refused(
    $$insert into migration_records (script_name, checksum, duration) select script_name, checksum, duration from migration_records where script_name = 'fixture.sql'$$, '23505',
    'a script twice');
select pg_temp.is_refused($$update migration_records set checksum = 'none'$$, '23514', 'no checksum');
select pg_temp.is_refused($$update migration_records set duration = '-1 second'$$, '23514', 'less than no time');
set local role app_user;
select pg_temp.is_equal((select count(*) from migration_records where script_name = 'fixture.sql'), 1, 'what the application reads');
select pg_temp.is_refused($$update migration_records set duration = '0'$$, '42501', 'the application that records migrations');

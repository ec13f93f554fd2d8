-- What DbUp's journal says, with what init.sql has recorded of it; no rows where there is no journal.
-- breaks: select pg_temp.change('applied_migrations()', 'if to_regclass(''public.schemaversions'') is null then', 'if true then')
-- breaks: select pg_temp.change_view('schema_migrations', 'record.script_name = applied.script_name', 'false')
-- breaks: select pg_temp.change_view('schema_migrations', '[0-9]+_[a-z_]+[./][0-9]+', '[0-9]+')
drop table if exists schemaversions;
update migration_records set script_name = '00_base.0001_fixture.sql' where script_name = 'fixture.sql';
select pg_temp.is_equal((select count(*) from schema_migrations), 0, 'without a journal');
create table schemaversions (schemaversionsid serial primary key, scriptname varchar(255) not null, applied timestamp not null);
insert into schemaversions (scriptname, applied) values
    ('00_base.0001_fixture.sql', '2026-03-01 12:00'), ('by-hand.sql', '2026-03-01 12:01');
select pg_temp.is_equal(
    (select string_agg(format('%s %s %s %s', version, left(checksum, 4), to_char(applied_at, 'HH24:MI'), duration), ', ' order by applied_at desc) from schema_migrations),
    'by-hand.sql  12:01 , 00_base.0001 0000 12:00 00:00:01', 'the journal');

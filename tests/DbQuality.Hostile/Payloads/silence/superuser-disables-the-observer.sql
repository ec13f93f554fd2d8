-- tries: disable the observer's triggers for a moment, where the scripts run as superuser
-- ways: check, check by psql, check on superuser
-- versions: thorough
-- exit: 1 or 2 or 3
-- expect: DBQ608 or DBQ025
-- file: standards.yaml
version: 1
database: { run_as: superuser }
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
do $$ declare t name; begin for t in select evtname from pg_event_trigger loop execute format('alter event trigger %I disable', t); end loop; end $$;
drop table orders;
do $$ declare t name; begin for t in select evtname from pg_event_trigger loop execute format('alter event trigger %I enable', t); end loop; end $$;

-- tries: have a million notices printed
-- exit: 0 or 1 or 3
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
do $$ begin for i in 1 .. 300000 loop raise notice 'a notice of a script, number %', i; raise warning 'a warning'; end loop; end $$;

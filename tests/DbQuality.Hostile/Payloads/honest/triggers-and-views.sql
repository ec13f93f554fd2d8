-- tries: nothing: a trigger, a view, a materialized view that is refreshed by whom it was made
-- ways: check, check by psql, fix
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null, changed_at timestamptz not null default now());
create function touch_note() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin new.changed_at := now(); return new; end $$;
create trigger notes_touch before update on notes for each row execute function touch_note();
insert into notes (id, body) values (1, 'x');
update notes set body = 'y';
create materialized view note_counts as select count(*) as total from notes;
refresh materialized view note_counts;

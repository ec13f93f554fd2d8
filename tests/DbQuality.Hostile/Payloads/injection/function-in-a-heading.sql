-- tries: have fix write a second statement by the name of a function
-- ways: fix, check, baseline, fix on superuser
-- versions: thorough
-- exit: 0 or 1
-- reject in code of migrations/*.sql: "delete from notes"
-- reject in code of rollback/*: "delete from notes"
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create function U&"evil\000adelete from notes;--"() returns int language plpgsql security definer as $$ begin return 1; end $$;

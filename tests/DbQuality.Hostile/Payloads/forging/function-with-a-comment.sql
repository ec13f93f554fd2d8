-- tries: have a function without a safe search path overlooked by a comment
-- exit: 1
-- expect: DBQ409 at 0001_payload.sql:2
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create function f() returns trigger language plpgsql security definer as $$ begin return new; end $$;
create trigger t before insert on notes for each row execute function f();
comment on function f() is 'dbquality: kept column';

-- tries: empty a table by a trigger of a statement without rows
-- ways: check
-- exit: 1
-- expect: DBQ608
-- expect for check: "public.orders loses"
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
create table notes (id bigint primary key, body text not null default '');
-- script: 0002_this.sql
create function fire() returns trigger language plpgsql as $$ begin truncate orders; return null; end $$;
create trigger t after delete on notes execute function fire();
delete from notes;

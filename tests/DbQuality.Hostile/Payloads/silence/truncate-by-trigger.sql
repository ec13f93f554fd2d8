-- tries: empty a table by a trigger
-- ways: check, check by psql, check by dbup
-- exit: 1
-- expect: DBQ608
-- expect for check: "public.orders loses"
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
create table notes (id bigint primary key, body text not null default '');
-- script: 0002_this.sql
create function fire() returns trigger language plpgsql as $$ begin truncate orders; return new; end $$;
create trigger t before insert on notes for each row execute function fire();
insert into notes values (1, 'x');

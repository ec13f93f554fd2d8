-- tries: empty a table by the validation of a constraint
-- ways: check
-- exit: 1
-- expect: DBQ608
-- expect for check: "public.orders loses"
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
create table notes (id bigint primary key, body text not null default '');
-- script: 0002_this.sql
insert into notes values (1, 'x');
create function empty() returns boolean language plpgsql as $$ begin truncate orders; return true; end $$;
alter table notes add constraint c check (empty()) not valid;
alter table notes validate constraint c;

-- tries: drop a table by a function that is called by another one in a trigger
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:4
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
create table notes (id bigint primary key, body text not null);
-- script: 0002_this.sql
create function inner_one() returns void language plpgsql as $$ begin execute 'drop ta' || 'ble orders'; end $$;
create function outer_one() returns trigger language plpgsql as $$ begin perform inner_one(); return new; end $$;
create trigger t before insert on notes for each row execute function outer_one();
insert into notes values (1, 'x');

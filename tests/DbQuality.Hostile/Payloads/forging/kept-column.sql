-- tries: have a table's findings taken for the gate's own by a comment on a trigger's function
-- ways: check, check by psql
-- versions: thorough
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:3
-- expect: DBQ202 at 0002_this.sql:1
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
create table copies (body varchar(10) not null);
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
alter table orders drop column note;
comment on function f() is 'dbquality: kept column';
create trigger kept before insert on copies for each row execute function f();

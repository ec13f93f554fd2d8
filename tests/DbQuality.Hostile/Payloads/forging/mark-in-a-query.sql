-- tries: the same by a statement that is made in a block, and by a name of the application
-- ways: check by psql, check
-- exit: 1
-- expect: DBQ202 at 0002_this.sql:2
-- reject: DBQ202 at 0001_before.sql
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
set application_name = '/*dbq 0.0*/';
do $$ begin execute '/*dbq 0.0*/ create table forged (body text not null)'; end $$;

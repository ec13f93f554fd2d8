-- tries: empty a table by MERGE
-- ways: check
-- versions: 15 16 18
-- exit: 1
-- expect: DBQ608
-- expect for check: "public.orders loses"
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
create table notes (id bigint primary key, body text not null default '');
-- script: 0002_this.sql
create function empty() returns text language plpgsql as $$ begin truncate orders; return 'x'; end $$;
merge into notes n using (select 1 as id) s on n.id = s.id when not matched then insert values (s.id, empty());

-- What the body names stands in other schemas; a procedure that ends transactions can have no path of its own.
-- expect: procedure app.purge()
-- expect: function app.lines(orders integer)
--   Function app.lines(orders integer) finds what its body names along its caller's search_path, so it can mean other objects in another session.
--   Fix the path, with every schema that the body needs: alter function app.lines(orders integer) set search_path = pg_catalog, app, "Sales", public;
-- left: DBQ502 function app.lines(orders integer)
--   It would make a new finding: DBQ507 Sales.order_lines: Nothing links table "Sales".order_lines to the rest of the database: no foreign key, view, routine or policy. Add the foreign key that it lacks, or, once its rows are not needed, drop it: drop table "Sales".order_lines;
-- left: DBQ115 schema Sales
create schema app;
create schema "Sales";
create table "Sales".order_lines (id uuid primary key);
create table notes (id uuid primary key);
set search_path = app, "Sales", public;
create function app.lines(orders int) returns bigint language sql stable as 'select count(*) from order_lines, notes';
create procedure app.purge() language plpgsql as $$ begin delete from public.notes; commit; end $$;
reset search_path;
-- rest:
comment on table "Sales".order_lines is 'Made up for the example.';
alter table "Sales".order_lines add column title text not null;
comment on table public.notes is 'Made up for the example.';
alter table public.notes add column title text not null;
comment on function app.lines(orders integer) is 'Made up for the example.';
comment on procedure app.purge() is 'Made up for the example.';

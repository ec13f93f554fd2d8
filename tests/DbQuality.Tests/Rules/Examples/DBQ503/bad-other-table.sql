-- A function that two tables share is right for one of them: the other one lacks the column that it sets.
-- expect: trigger public.notes.touch, line 5
--   Trigger touch of public.notes fails whenever it fires: public.touch() sets new.updated_at, and the table has no such column.
--   Give the table the column, or drop the trigger: drop trigger touch on public.notes;
create function touch() returns trigger language plpgsql set search_path = pg_catalog as $$ begin new.updated_at := now(); return new; end $$;
create table orders (id uuid primary key, updated_at timestamptz not null default now());
create trigger touch before update on orders for each row execute function touch();
create table notes (id uuid primary key);
create trigger touch before update on notes for each row execute function touch();

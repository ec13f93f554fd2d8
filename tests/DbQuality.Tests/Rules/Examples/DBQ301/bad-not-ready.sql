-- An index that is not filled yet, or not valid. (The example marks them by hand.)
-- standards:
--   database:
--     run_as: superuser
-- expect: constraint public.lines.lines_order_id_fkey
-- expect: constraint public.notes.notes_order_id_fkey
-- left: DBQ305 index public.lines.lines_order_id_idx
--   Once mended, it cannot be made invalid again, so nothing could take this back: run the statement by hand, at a quiet moment.
create table orders (id uuid primary key);
create table notes (id uuid primary key, order_id uuid references orders);
create index notes_order_id_idx on notes (order_id);
create table lines (id uuid primary key, order_id uuid references orders);
create index lines_order_id_idx on lines (order_id);
update pg_index set indisready = false where indexrelid = 'notes_order_id_idx'::regclass;
update pg_index set indisvalid = false where indexrelid = 'lines_order_id_idx'::regclass;
-- rest:
comment on table public.orders is 'Made up for the example.';
alter table public.orders add column title text not null;
comment on table public.notes is 'Made up for the example.';
alter table public.notes alter column order_id set not null;
comment on table public.lines is 'Made up for the example.';

-- A pattern that gives a name that is taken, too long, or needs what the key does not say, is left out of the message.
-- standards:
--   database:
--     naming: { indexes: "idx_{table}_{columns}" }
-- expect: constraint public.notes.notes_order_id_fkey
--   Foreign key notes_order_id_fkey of public.notes has no index on order_id. Each delete or key update in public.orders reads all of public.notes.
--   Add one: create index concurrently idx_notes_order_id1 on public.notes (order_id) where order_id is not null;
-- expect: constraint public.lines.lines_order_fkey
--   Foreign key lines_order_fkey of public.lines has no index on the_order_that_this_line_belongs_to_by_the_customers_ids. Each delete or key update in public.orders reads all of public.lines.
--   Add one: create index concurrently idx_lines_the_order_that_this_line_belongs_to_by_the_customers_ on public.lines (the_order_that_this_line_belongs_to_by_the_customers_ids) where the_order_that_this_line_belongs_to_by_the_customers_ids is not null;
-- expect: constraint public.calls.calls_order_id_fkey
--   Foreign key calls_order_id_fkey of public.calls has no index on order_id. Each delete or key update in public.orders reads all of public.calls.
--   Add one: create index concurrently idx_calls_order_id on public.calls (order_id) where order_id is not null;
-- left: DBQ230 constraint public.lines.lines_pkey
create table orders (id uuid primary key);
create table notes (id uuid primary key, note text, order_id uuid references orders);
create index idx_notes_order_id on notes (note);
create table lines (the_order_that_this_line_belongs_to_by_the_customers_ids uuid constraint lines_order_fkey references orders);
create table calls (id uuid primary key, order_id uuid references orders);
-- rest:
comment on table public.orders is 'Made up for the example.';
alter table public.orders add column title text not null;
comment on table public.notes is 'Made up for the example.';
alter table public.notes add column title text not null;
alter table public.notes alter column note set not null;
comment on table public.lines is 'Made up for the example.';
alter table public.lines add column id bigint generated always as identity primary key;
alter table public.lines add column title text not null;
comment on table public.calls is 'Made up for the example.';

-- Any words where the pattern says name, and nothing else anywhere.
-- standards:
--   database:
--     naming:
--       triggers: "{name}_of_{table}"
-- expect: trigger public.orders.note_on_orders
create table orders (id uuid primary key);
create function note() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger note_of_orders after insert on orders for each row execute function note();
create trigger note_on_orders after insert on orders for each row execute function note();
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on function public.note() is 'Made up for the example.';
comment on table public.origins is 'Made up for the example.';

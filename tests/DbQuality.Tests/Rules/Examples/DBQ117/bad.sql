-- Three kinds of names, each in a style of its own.
-- expect: trigger public.orders.TouchOrder
--   Trigger "TouchOrder" of public.orders is not named in snake_case, so its name must be looked up. Rename it: alter trigger "TouchOrder" on public.orders rename to touch_order;
-- expect: policy public.orders.Anyone may read
--   Policy "Anyone may read" of public.orders is not named in snake_case, so its name must be looked up.
--   Rename it: alter policy "Anyone may read" on public.orders rename to anyone_may_read;
-- expect: type public.order_state
--   Enum public.order_state has the labels 'In Progress' and 'on-hold', which are not named in snake_case, so every query must know the spelling.
--   Rename: alter type public.order_state rename value 'In Progress' to 'in_progress'; alter type public.order_state rename value 'on-hold' to 'on_hold';
-- left: DBQ236 type public.order_state
create type order_state as enum ('new', 'In Progress', 'on-hold');
create table orders (id uuid primary key, state order_state);
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger "TouchOrder" before update on orders for each row execute function touch();
create policy "Anyone may read" on orders for select using (true);
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on function public.touch() is 'Made up for the example.';
comment on table public.origins is 'Made up for the example.';

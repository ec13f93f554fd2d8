-- Patterns; labels that would become one are not proposed.
-- standards:
--   database:
--     naming:
--       - triggers: "{table}_{name}"
--       - policies: p_ prefix
-- expect: trigger public.orders.touch
--   Trigger touch of public.orders is not named {table}_{name}, so its name must be looked up. Rename it: alter trigger touch on public.orders rename to orders_touch;
-- expect: policy public.orders.own
--   Policy own of public.orders does not begin with p_, so its name must be looked up. Rename it: alter policy own on public.orders rename to p_own;
-- expect: type public.state
--   Enum public.state has the label 'A b', which is not named in snake_case, so every query must know the spelling.
--   No better name is known, or it is taken: choose one.
create type state as enum ('a_b', 'A b');
create table orders (id uuid primary key);
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger touch before update on orders for each row execute function touch();
create policy own on orders for select using (true);
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on function public.touch() is 'Made up for the example.';
comment on table public.origins is 'Made up for the example.';

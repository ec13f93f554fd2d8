-- Here it is told another column.
-- standards:
--   database:
--     extensions: [moddatetime]
-- expect: column public.orders.updated_at
create table orders (
  id uuid primary key,
  updated_at timestamptz not null default now(),
  touched_at timestamptz
);

create trigger set_updated_at before update on orders for each row execute function moddatetime('touched_at');

-- The extension's function takes the column's name.
-- standards:
--   database:
--     extensions: [moddatetime]
create table orders (
  id uuid primary key,
  updated_at timestamptz not null default now()
);

create trigger set_updated_at before update on orders for each row execute function moddatetime('updated_at');

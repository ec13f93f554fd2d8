-- Last, before the key that settles equal times, a day, a unique index.
create table orders (id uuid primary key, user_id uuid, status text, due_on date, created_at timestamptz not null, unique (created_at, status));
create index on orders (user_id, created_at);
create index on orders (user_id, created_at desc, id);
create index on orders (due_on, status);
create index on orders using brin (created_at, due_on);

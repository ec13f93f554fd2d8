-- Each differs from the others in something that queries see.
create table tasks (
  id uuid primary key,
  owner_id uuid not null,
  title text not null,
  closed_at timestamptz
);

create index on tasks (owner_id, closed_at);
create index on tasks (owner_id, closed_at desc);
create index on tasks (closed_at, owner_id);
create index on tasks (title);
create index on tasks (title text_pattern_ops);
create index on tasks (title collate "C");
create index on tasks using hash (title);
create index on tasks (owner_id) where closed_at is null;
create index on tasks (owner_id) where closed_at is not null;
create index on tasks (closed_at) include (title);
create index on tasks (closed_at);

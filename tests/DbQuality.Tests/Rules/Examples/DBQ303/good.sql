-- Unique, another order, another predicate, columns that the longer one has not, and a longer one that is not valid.
create table tasks (
  id uuid primary key,
  owner_id uuid not null,
  number integer not null,
  title text not null,
  closed_at timestamptz
);

create unique index on tasks (number);
create index on tasks (number, title);
create index on tasks (closed_at);
create index on tasks (owner_id, closed_at);
create index on tasks (title) where closed_at is null;
create index on tasks (title, closed_at);
create index on tasks (closed_at desc) include (number);
create index on tasks (closed_at desc, owner_id);

create table events (user_id uuid, at timestamptz not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index on events (user_id);
create index on only events (user_id, at);

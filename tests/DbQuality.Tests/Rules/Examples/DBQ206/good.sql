create table visits (
  id uuid primary key,
  began_at timestamptz(3) not null,
  seen_at timestamptz[],
  opens_at time,
  due_on date
);

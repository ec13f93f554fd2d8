create domain answer as boolean not null;
create table users (
  id uuid primary key,
  is_active boolean not null,
  has_agreed answer,
  is_checked boolean check (is_checked is not null),
  is_old boolean generated always as (id is not null) stored,
  flags boolean[]
);

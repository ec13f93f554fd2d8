-- A domain is what it is made of.
create domain user_key as bigint;
create table users (id bigint primary key);
create table tasks (
  id uuid primary key,
  owner_id bigint not null references users,
  checked_by user_key references users
);

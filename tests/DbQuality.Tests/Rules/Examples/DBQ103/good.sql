create table users (
  id uuid primary key,
  is_active boolean not null default true,
  has_newsletter boolean not null default false,
  answers boolean[] not null default '{}'
);

create table users (
  id uuid primary key,
  email text not null check (char_length(email) <= 255),
  name varchar
);

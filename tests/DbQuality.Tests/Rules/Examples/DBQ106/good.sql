-- Words that only begin alike, and a name that is nothing but its word twice.
create table auth_authors (id uuid primary key);
create table user_users (id uuid primary key);
create table tom_tom (id uuid primary key);
create table _private_notes (id uuid primary key);

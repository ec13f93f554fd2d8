-- Words that are not reserved, a reserved word in part of a name, and a function that is named by a word that functions may have.
create table users (id uuid primary key, name text, role text, type text, value text, key text, user_id uuid, "time" timestamptz);
create function "left"(word text) returns text language sql as 'select word';
create table orders (id uuid primary key, order_position int);

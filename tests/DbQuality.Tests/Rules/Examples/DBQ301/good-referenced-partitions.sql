-- The server makes a key of its own for each partition of the referenced table; nobody wrote those.
create table users (id uuid primary key) partition by hash (id);
create table users_0 partition of users for values with (modulus 2, remainder 0);
create table users_1 partition of users for values with (modulus 2, remainder 1);
create table tasks (id uuid primary key, user_id uuid references users);
create index on tasks (user_id);

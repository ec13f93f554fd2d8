create table tasks (id uuid primary key, title text, is_done boolean not null, unique (title, is_done));
create index on tasks (title) include (is_done) where not is_done;
create index on tasks ((is_done::integer));

create table orders (id uuid primary key, a text, b text, c text, d text, e text, unique (a, b, c, d, e));
create index on orders (a, b, c, d) include (e);

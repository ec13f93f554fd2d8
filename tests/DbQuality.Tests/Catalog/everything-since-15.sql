create schema since_15;
create table since_15.nulls (
  a int, b int, c int,
  constraint one_null unique nulls not distinct (a, b),
  constraint to_parent foreign key (b, c) references app.parents (a, b) on delete set null (c)
);
create unique index one_null_index on since_15.nulls (a desc) nulls not distinct;
create view since_15.as_caller with (security_invoker = true) as select a from since_15.nulls;
create publication since_15 for tables in schema pgbouncer, app;

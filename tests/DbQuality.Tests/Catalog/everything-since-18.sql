create schema since_18;
create extension btree_gist schema since_18;
create table since_18.versions (
  id int4range, valid_at daterange, doubled int generated always as (number * 2) virtual, number int,
  constraint versions_key primary key (id, valid_at without overlaps),
  constraint not_enforced check (number > 0) not enforced
);
create table since_18.periods (
  id int4range, valid_at daterange, parent_id int,
  constraint to_version foreign key (id, period valid_at) references since_18.versions (id, period valid_at),
  constraint to_self foreign key (parent_id) references app.self not enforced
);
alter table since_18.periods add constraint id_given not null id not valid;

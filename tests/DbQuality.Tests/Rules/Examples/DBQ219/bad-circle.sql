-- Keys that refer to each other are widened once; a sequence that is wide already stays, and what is no number stays too.
-- expect: column public.nodes.id
--   The primary key public.nodes.id is integer: when its numbers run out, every insert fails. Widen it with what refers to it: alter table public.nodes alter column id type bigint; alter table public.leaves alter column node_id type bigint; alter table public.nodes alter column parent_id type bigint;
create sequence node_numbers;
create table nodes (id integer primary key default nextval('node_numbers'), parent_id integer references nodes);
alter sequence node_numbers owned by nodes.id;
create table leaves (node_id integer references nodes, id bigint references nodes);
create table roots (id integer) inherits (nodes);

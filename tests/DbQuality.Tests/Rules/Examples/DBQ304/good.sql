-- standards:
--   rules:
--     jsonb-without-gin: { columns: [attributes] }
create table products (id uuid primary key, attributes jsonb not null, settings jsonb);
create index on products using gin (attributes jsonb_path_ops) where id is not null;
create table events (id uuid primary key, attributes jsonb not null);
create index on events using gin ((attributes -> 'tags'));
create table notes (id uuid primary key, attributes text);

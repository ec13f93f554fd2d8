create table documents (id uuid primary key, content bytea, kind regclass);

create table events (id uuid primary key, payload jsonb not null default '{}', json text);

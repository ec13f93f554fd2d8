create domain required_text as text not null;
create table members (id uuid primary key, team_id uuid not null unique, badge text, name required_text unique, ended_at timestamptz);
create unique index on members (badge) where badge is not null;
create unique index on members (team_id, ended_at) where ended_at is null;
create unique index on members (lower(badge));
create index on members (badge);

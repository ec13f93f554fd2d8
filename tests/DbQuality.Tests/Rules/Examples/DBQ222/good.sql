-- A required column, a domain that forbids null, too few columns to tell, a link, a partition.
create domain required_text as text not null;
create table customers (id uuid primary key, name text not null, email text);
create table people (id uuid primary key, name required_text, email text);
create table notes (id uuid primary key, body text);
create table events (id uuid not null, at timestamptz not null, note text) partition by range (at);
create table events_rest partition of events default;

create table events (id uuid, at timestamptz) partition by range (at);
create table events_rest partition of events default;
create table notes (like events);

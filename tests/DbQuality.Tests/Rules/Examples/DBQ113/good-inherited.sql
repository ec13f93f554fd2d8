-- A series that begins after one, as the years do.
create table years (id uuid primary key, sum_2025 numeric, sum_2026 numeric);

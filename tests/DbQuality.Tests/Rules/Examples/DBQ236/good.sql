-- standards:
--   rules:
--     enum-type: { exceptions: [weekday] }
create type weekday as enum ('mon', 'tue');
create type point_of_sale as (id uuid, name text);
create domain code as text;

-- standards:
--   database:
--     naming:
--       - exceptions: [user_user_names]
create table user_user_names (id uuid primary key);
create table __notes (id uuid primary key);
create table order_lines (id uuid primary key);

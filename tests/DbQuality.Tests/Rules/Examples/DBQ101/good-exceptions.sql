-- standards:
--   database:
--     naming:
--       - tables: snake_case_plural
--       - exceptions: [history, Legacy]
create table order_history (id uuid primary key);
create table "Legacy" (id uuid primary key);

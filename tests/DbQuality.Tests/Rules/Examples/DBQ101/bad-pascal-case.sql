-- standards:
--   database:
--     naming:
--       tables: PascalCase
-- expect: table public.order_lines
create table order_lines (id uuid primary key);
create table "OrderNotes" (id uuid primary key);

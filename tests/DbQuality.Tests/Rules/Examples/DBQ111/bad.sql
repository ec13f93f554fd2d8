-- A capital letter, a space, a hyphen, a digit at the beginning.
-- standards:
--   rules:
--     table-name-style: off
--     column-name-style: off
-- expect: table public.OrderLines
--   Table public."OrderLines" has a name that needs double quotes in every statement: without them the server looks for another name and finds nothing.
--   Rename it: alter table public."OrderLines" rename to order_lines;
-- expect: column public.lines.unit price
--   Column public.lines."unit price" has a name that needs double quotes in every statement: without them the server looks for another name and finds nothing.
--   Rename it: alter table public.lines rename column "unit price" to unit_price;
-- expect: column public.lines.Order
--   Column public.lines."Order" has a name that needs double quotes in every statement: without them the server looks for another name and finds nothing.
--   Rename it: alter table public.lines rename column "Order" to position;
-- expect: column public.users.2fa_code
--   Column public.users."2fa_code" has a name that needs double quotes in every statement: without them the server looks for another name and finds nothing.
--   Rename it: alter table public.users rename column "2fa_code" to _2fa_code;
create table "OrderLines" (id uuid primary key);
create table lines (id uuid primary key, "unit price" numeric(12, 2), "Order" int);
create table users (id uuid primary key, "2fa_code" text);

-- The team chose names that need quotes.
-- standards:
--   database:
--     naming:
--       - tables: PascalCase
--       - columns: camelCase
create table "OrderLines" (id uuid primary key, "unitPrice" numeric(12, 2));

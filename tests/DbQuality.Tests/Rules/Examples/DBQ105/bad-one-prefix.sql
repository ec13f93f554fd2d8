-- With a single prefix the name is clear.
-- standards:
--   database:
--     prefixes:
--       crm_: Customers
-- expect: table public.Leads
--   Table public."Leads" begins with none of crm_, so nothing says which domain it belongs to. Rename it: alter table public."Leads" rename to "crm_Leads";
create table "Leads" (id uuid primary key);

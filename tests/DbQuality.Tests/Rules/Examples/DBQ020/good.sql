-- It is valid through its last day.
-- standards:
--   waivers:
--     - { rule: DBQ202, object: public.visits, reason: nobody refers to a visit, expires: 2026-07-01 }
create table visits (page text not null);

-- The second waiver's rule is off, so nothing can be said of its use.
-- standards:
--   rules:
--     table-name-style: off
--   waivers:
--     - { rule: DBQ202, object: public.visits, reason: nobody refers to a visit }
--     - { rule: DBQ101, object: public.visits, reason: the name is right }
create table visits (page text not null);

-- standards:
--   waivers:
--     - { rule: primary-key-missing, object: public.visits, reason: nobody refers to a visit }
-- expect: script DBQ202 public.visits, line 2
--   The waiver of DBQ202 for public.visits waives nothing, and would hide a new violation. Remove it.
create table visits (id uuid primary key, page text not null);

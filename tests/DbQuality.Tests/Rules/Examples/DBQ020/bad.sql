-- standards:
--   waivers:
--     - { rule: DBQ202, object: public.visits, reason: nobody refers to a visit, owner: data, expires: 2026-06-30 }
-- expect: script DBQ202 public.visits, line 2
--   The waiver of DBQ202 for public.visits expired on 2026-06-30, so it waives nothing. Its owner is data. Mend what it was
--   for and remove it, or give it a new date and the reason for that.
create table visits (page text not null);

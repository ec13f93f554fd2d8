-- The rule is off, so nothing can be said of the comment's use.
-- standards:
--   rules:
--     primary-key-missing: off
-- dbquality:ignore DBQ202 nobody refers to a visit
create table visits (page text not null);

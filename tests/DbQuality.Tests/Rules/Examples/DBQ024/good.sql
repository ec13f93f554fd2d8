-- The first entry holds a violation. The second one's rule is off, so nothing can be said of it.
-- standards:
--   rules:
--     table-name-style: off
-- baseline:
--   version: 1
--   violations:
--     - { rule: DBQ202, object: "public.visits", fingerprint: "0bfeb5644530ed72" }
--     - { rule: DBQ101, object: "public.visits", fingerprint: "0123456789abcdef" }
create table visits (page text not null);

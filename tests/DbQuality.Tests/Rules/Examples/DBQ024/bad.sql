-- baseline:
--   version: 1
--   violations:
--     # primary-key-missing: Table public.visits has no primary key.
--     - { rule: DBQ202, object: "public.visits", fingerprint: "0123456789abcdef" }
-- expect: script DBQ202 public.visits, line 4
--   The baseline's DBQ202 of public.visits is fixed, and its entry would accept the next one. Remove it: dbquality baseline --prune.
create table visits (id uuid primary key, page text not null);

-- The column has another type than it had when the baseline was written.
-- baseline:
--   version: 1
--   violations:
--     - { rule: DBQ206, object: "public.visits.at", fingerprint: "0123456789abcdef" }
-- expect: script DBQ206 public.visits.at, line 3
--   The baseline's DBQ206 of public.visits.at is not what DBQ206 finds there now: the object has changed, so the entry holds nothing. Mend what is found, then remove the entry: dbquality baseline --prune.
create table visits (id uuid primary key, at timestamp not null);

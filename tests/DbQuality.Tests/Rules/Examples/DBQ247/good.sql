-- standards:
--   rules:
--     collation-or-encoding: { collations: ["C", en-x-icu] }
create table users (id uuid primary key, name text collate "en-x-icu", code text collate "C", note text, system_name name);

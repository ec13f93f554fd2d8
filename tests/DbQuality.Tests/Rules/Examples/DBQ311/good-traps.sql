-- Nulls that are not distinct, and an exception.
-- postgres: 15
-- standards:
--   rules:
--     unique-nullable: { exceptions: [members_code_key] }
create table members (id uuid primary key, badge text unique nulls not distinct, code text unique);

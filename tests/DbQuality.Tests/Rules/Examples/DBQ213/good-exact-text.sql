-- Signed text must come back as it was sent.
-- standards:
--   rules:
--     json-type: { exceptions: ["public.webhooks.body"] }
create table webhooks (id uuid primary key, body json not null);

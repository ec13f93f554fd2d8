-- expect: column public.events.payload
--   Column public.events.payload is json: it is kept as text, parsed at each access, and has neither equality nor a general
--   index. Change it: alter table public.events alter column payload type jsonb using payload::jsonb;
-- expect: column public.events.history
--   Column public.events.history is json[]: it is kept as text, parsed at each access, and has neither equality nor a
--   general index. Change it: alter table public.events alter column history type jsonb[] using history::jsonb[];
-- expect: column public.events.origin
--   Column public.events.origin is public.document: it is kept as text, parsed at each access, and has neither equality nor
--   a general index. Its domain is made of json: use a domain over another type.
create domain document as json;

create table events (
  id uuid primary key,
  payload json not null default '{}',
  history json[],
  origin document
);

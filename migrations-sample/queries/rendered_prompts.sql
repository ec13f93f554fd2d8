-- Each prompt in use as it would be sent, with what is known of the organization's repositories.
-- seed: count(*) = 2 and bool_and(prompt like E'README.md\nWhat this is.%You are reviewing Rust. Name mistakes only: +1 -1')
select t.name, render_prompt(t.id, '{"language": "Rust", "diff": "+1 -1"}', source_ids => s.ids) as prompt
from prompt_templates t
cross join lateral (select array_agg(id order by name) as ids from context_sources where organization_id = t.organization_id) as s
where t.is_current;

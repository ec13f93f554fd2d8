-- Which wording and which model would serve better.
-- seed: count(*) = 4 and bool_and(case proposal_kind when 'variation' then proposed_choice = 'Friendly' else proposed_choice = 'small' end)
select * from prompt_improvement_proposals;

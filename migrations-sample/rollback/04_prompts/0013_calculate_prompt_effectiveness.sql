drop function calculate_prompt_effectiveness(uuid, uuid);

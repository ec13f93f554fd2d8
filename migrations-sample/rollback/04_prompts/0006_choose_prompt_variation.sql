drop function choose_prompt_variation(uuid, double precision);

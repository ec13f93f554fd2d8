drop function create_prompt_template_version(uuid, text, text[]);

drop function prompt_placeholders(text);

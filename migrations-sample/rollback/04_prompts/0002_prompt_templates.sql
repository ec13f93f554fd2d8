drop table prompt_templates;

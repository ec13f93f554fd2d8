drop table prompt_feedback;

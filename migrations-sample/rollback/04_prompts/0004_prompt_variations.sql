drop table prompt_variations;

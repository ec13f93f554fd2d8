drop function calculate_quality_score(uuid);

DELETE FROM imp_file_parts WHERE plan_id = @p0

DELETE FROM imp_plan_lines WHERE plan_id = @p0 AND no <= @p1

UPDATE imp_plan_lines SET state = 'Planned' WHERE plan_id = @p0 AND state <> 'Planned'

UPDATE imp_plan_lines SET state = @p0, findings = @p1 WHERE plan_id = @p2 AND no = @p3

UPDATE imp_plans SET lines = @p0, new_lines = @p1, changed_lines = @p2, same_lines = @p3, refused_lines = @p4 WHERE id = @p5

UPDATE imp_plans SET position = @p0, overtaken = overtaken + @p1 WHERE id = @p2

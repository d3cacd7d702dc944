-- C's relations, told in the words of C++: what objects_in_c.sql found, put into the relations.
--
-- They get twins in the TEMP schema, under the same names, in which a C program reads like the C++ it
-- stands for; what is C++ already passes through. Queries that name the relations without a schema see
-- the twins. Those with a row for everything in the program are told in C, after this: retell.h.

CREATE TEMP TABLE override AS
SELECT file, line, "column", method, overridden FROM main.override
UNION SELECT n.file, n.line, n."column", f.target, f.slot
FROM c_fill f JOIN main.function n ON n.entity = f.target AND n.flags & 1;

CREATE TEMP TABLE base AS
SELECT file, line, "column", derived, base, access, flags FROM main.base
UNION SELECT file, line, "column", derived, base, 'public', 0 FROM c_base
UNION SELECT r.file, r.line, r."column", c.derived, c.base, 'public', 0 FROM c_context c
JOIN main.record r ON r.entity = c.derived AND r.flags & 1
UNION SELECT d.file, d.line, d."column", c.class, coalesce(c.struct, c.base), 'public', 0
FROM c_class c JOIN main.declaration d ON d.entity = c.impl AND d.flags & 1 WHERE c.class = c.impl;
CREATE INDEX temp.base_derived ON base (derived);

CREATE TEMP TABLE record AS
SELECT r.file AS file, r.line AS line, r."column" AS "column", r.entity AS entity, r.end_line AS end_line,
  r.size AS size, r.fields AS fields,
  CASE WHEN r.entity IN (SELECT record FROM c_virtual) THEN r.flags | 6 ELSE r.flags END AS flags
FROM main.record r WHERE r.entity NOT IN (SELECT ops FROM c_interface WHERE link IS NOT NULL)
UNION ALL SELECT d.file, d.line, d."column", c.class, d.end_line, 0, 0, 3
FROM (SELECT DISTINCT impl, class FROM c_class WHERE class = impl) c
JOIN main.declaration d ON d.entity = c.impl AND d.flags & 1;

-- Functions of no class that give an object they made, or had made.
CREATE TEMP TABLE c_makes AS
WITH RECURSIVE up (function, record) AS (
  SELECT r.function, coalesce(o.outer, r.value_entity) FROM main.result r
  JOIN c_function f ON f.function = r.function LEFT JOIN c_outer o ON o.record = r.value_entity
  WHERE r.value_origin = 'new' AND r.value_entity IS NOT NULL
    AND r.function NOT IN (SELECT function FROM c_method WHERE is_constructor)
  UNION SELECT function, record FROM c_pooled WHERE function NOT IN (SELECT function FROM c_method WHERE is_constructor)
  UNION SELECT r.function, up.record FROM up JOIN main.result r ON r.value_entity = up.function
  WHERE r.value_origin = 'call' AND r.function NOT IN (SELECT function FROM c_method WHERE is_constructor))
SELECT function AS function, record AS record FROM up;
CREATE INDEX temp.c_makes_function ON c_makes (function);

-- Methods that make another of what they are called on, and put all that is in it there: a copy.
CREATE TEMP TABLE c_copied AS
SELECT c.id AS id FROM main."write" w CROSS JOIN main.creation c ON c.function = w.function AND c.record = w.target_entity
JOIN c_self s ON s.function = c.function JOIN c_this t ON t.function = c.function
WHERE w.target_origin = 'new' AND w.target_field IS NULL AND w.source_origin = 'parameter'
  AND w.source_position = 0 AND w.source_field IS NULL AND w.source_how & 2
  AND (s.record = c.record OR EXISTS (SELECT 1 FROM c_is_a a WHERE a.derived = c.record AND a.base = s.record));

-- So does who fills another one, field by field, from the same fields of the one it is handed.
CREATE TEMP TABLE c_copier AS
SELECT s.function AS function, s.record AS record FROM c_self s JOIN main.creation c ON c.function = s.function AND c.record = s.record
JOIN main."write" w ON w.function = s.function AND w.target_origin = 'new' AND w.target_entity = s.record AND w.target_field IS NOT NULL
WHERE c.how <> 'temporary' GROUP BY s.function, s.record
HAVING count(DISTINCT CASE WHEN w.source_origin = 'parameter' AND w.source_position = 0 AND w.source_field = w.target_field
    THEN w.target_field END) * 2 > count(DISTINCT CASE WHEN w.source_origin <> 'null' THEN w.target_field END);
INSERT INTO c_copied SELECT c.id FROM main.creation c JOIN c_copier p ON p.function = c.function AND p.record = c.record
JOIN c_this t ON t.function = c.function;

-- What a constructor makes is its class, and so does who calls it.
CREATE TEMP TABLE creation AS
SELECT c.file AS file, c.line AS line, c."column" AS "column", c.function AS function,
  CASE WHEN m.is_constructor AND (coalesce(o.outer, c.record) = k.base OR coalesce(o.outer, c.record) = k.struct)
    THEN m.record ELSE coalesce(j.class, o.outer, c.record) END AS record,
  c.how AS how, c.destination AS destination, c."to" AS "to", c.position AS position,
  c.flags | (c.id IN (SELECT id FROM c_copied)) AS flags
FROM main.creation c LEFT JOIN c_outer o ON o.record = c.record
LEFT JOIN c_method m ON m.function = c.function
LEFT JOIN c_class k ON k.class = m.record AND m.is_constructor
-- A method of something else may make objects that nobody else makes.
LEFT JOIN c_class j ON j.impl = c.function AND j.class = c.function AND NOT m.is_constructor
  AND j.base = coalesce(o.outer, c.record)
-- What is handed out was made, whatever became of it in between;
UNION SELECT r.file, r.line, r."column", r.function, coalesce(o.outer, r.value_entity), 'malloc', 'result',
  NULL, 0, (r.flags & 1) * 4
FROM main.result r JOIN c_function f ON f.function = r.function
LEFT JOIN c_outer o ON o.record = r.value_entity
WHERE r.value_origin = 'new' AND r.value_entity IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM main.creation c WHERE c.function = r.function AND c.record = r.value_entity)
-- or handed to a function that gives it back;
UNION SELECT r.file, r.line, r."column", r.function, coalesce(o.outer, a.value_entity), 'malloc', 'result',
  NULL, 0, (r.flags & 1) * 4
FROM main.result r CROSS JOIN main.argument a ON a.function = r.function AND a."order" = r.value_position
  AND a.callee = r.value_entity AND a.position = 0 AND a.value_origin = 'new' AND a.value_field IS NULL
LEFT JOIN c_outer o ON o.record = a.value_entity
WHERE r.value_origin = 'call' AND r.function IN (SELECT function FROM c_function) AND EXISTS (
  SELECT 1 FROM main.result g WHERE g.function = a.callee AND g.value_origin <> 'null'
  GROUP BY g.function HAVING min(g.value_origin = 'parameter' AND g.value_position = 0 AND g.value_field IS NULL))
-- a local that is given by value, too;
UNION SELECT r.file, r.line, r."column", r.function, r.value_record, 'local', 'result', NULL, 0, (r.flags & 1) * 4
FROM main.result r JOIN main.hold h ON h.owner = r.function AND h.position = 0 AND h.record = r.value_record AND h.how = 'value'
JOIN c_function f ON f.function = r.function
WHERE r.value_origin = 'local' AND r.value_field IS NULL AND NOT EXISTS (
    SELECT 1 FROM main.creation c WHERE c.function = r.function AND c.record = r.value_record)
  AND EXISTS (SELECT 1 FROM main."use" u JOIN main.field g ON g.entity = u."to" AND g.record = r.value_record
    WHERE u."from" = r.function AND u.kind = 'field')
UNION SELECT r.file, r.line, r."column", r.function, p.record, 'malloc', 'result', NULL, 0, (r.flags & 1) * 4
FROM c_pooled p JOIN main.result r ON r.id = p.id
-- ... by calling it: one that gives the object,
UNION SELECT c.file, c.line, c."column", c.function, CASE WHEN n.super = c.callee THEN own.record ELSE m.record END, 'make',
  CASE WHEN c.flags & 256 OR EXISTS (SELECT 1 FROM main.result r WHERE r.function = c.function
      AND r.value_origin = 'call' AND r.value_position = c."order") THEN 'result'
    WHEN EXISTS (SELECT 1 FROM main."write" w WHERE w.function = c.function AND w.source_origin = 'call'
      AND w.source_position = c."order" AND w.target_field IS NOT NULL) THEN 'field' ELSE 'local' END,
  (SELECT w.target_field FROM main."write" w WHERE w.function = c.function AND w.source_origin = 'call'
    AND w.source_position = c."order"), 0, ((c.flags & 4) <> 0) * 2 | ((c.flags & 8) <> 0) * 4
FROM c_method m CROSS JOIN main.call c ON c.callee = m.function AND m.is_constructor
LEFT JOIN c_new n ON n.function = c.function LEFT JOIN c_method own ON own.function = c.function
WHERE c.function IS NOT NULL AND c.callee NOT IN (SELECT function FROM c_this)
  AND NOT (m.function IN (SELECT function FROM c_new WHERE same) AND m.record NOT IN (SELECT derived FROM c_base))
-- or any other that gives nothing but what it made,
UNION SELECT r.file, r.line, r."column", r.function, coalesce(k.class, m.record), 'make', 'result', NULL, 0, (r.flags & 1) * 4
  | EXISTS (SELECT 1 FROM c_copier p JOIN main.argument a ON a.function = r.function AND a.callee = p.function
    AND a."order" = r.value_position AND a.position = 0 WHERE p.function = m.function AND a.value_origin = 'parameter'
      AND a.value_position = 0 AND a.value_field IS NULL AND r.function IN (SELECT function FROM c_this))
FROM main.result r JOIN c_makes m ON m.function = r.value_entity
LEFT JOIN c_class k ON k.impl = r.function AND k.class = r.function AND k.base = m.record WHERE r.value_origin = 'call'
UNION SELECT c.file, c.line, c."column", c.function, m.record, 'make', 'out_parameter', NULL, o.target_position,
  ((c.flags & 4) <> 0) * 2 | ((c.flags & 8) <> 0) * 4
FROM c_makes m CROSS JOIN main.call c ON c.callee = m.function
JOIN main."write" o ON o.function = c.function AND o.target_origin = 'parameter' AND o.target_how & 2
  AND o.target_field IS NULL AND o.source_origin IN ('local', 'call')
  AND (o.target_record = m.record OR EXISTS (SELECT 1 FROM c_is_a a
    WHERE a.derived = m.record AND a.base = o.target_record))
-- or one that is given it, where no struct says which class that is.
UNION SELECT c.file, c.line, c."column", c.function, m.record, 'make', coalesce(n.destination,
    CASE WHEN a.value_field IS NULL THEN 'local' ELSE 'field' END),
  coalesce(n."to", a.value_field), 0, ((c.flags & 4) <> 0) * 2 | ((c.flags & 8) <> 0) * 4
FROM c_method m CROSS JOIN main.call c ON c.callee = m.function AND m.is_constructor
JOIN c_this t ON t.function = c.callee JOIN c_class k ON k.class = m.record AND k.class = k.impl
JOIN main.argument a ON a.function = c.function AND a."order" = c."order" AND a.position = 0
LEFT JOIN main.creation n ON n.function = c.function AND n.record = a.value_record
WHERE c.function IS NOT NULL;
CREATE INDEX temp.creation_function ON creation (function);
CREATE INDEX temp.creation_record ON creation (record);

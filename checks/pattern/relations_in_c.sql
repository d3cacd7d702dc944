-- C's relations, told in the words of C++: what objects_in_c.sql found, put into the relations.
--
-- They get twins in the TEMP schema, under the same names, in which a C program reads like the C++ it
-- stands for; what is C++ already passes through. Queries that name the relations without a schema see
-- the twins.

CREATE TEMP TABLE entity AS
SELECT e.id AS id, e.key AS key, CASE WHEN m.function IS NOT NULL OR v.slot IS NOT NULL THEN 'method'
    ELSE e.kind END AS kind,
  e.linkage AS linkage, e.name AS name, e.qualified_name AS qualified_name,
  e.linkage_name AS linkage_name, coalesce(m.record, v.record, e.parent) AS parent, e.flags AS flags
FROM main.entity e LEFT JOIN c_method m ON m.function = e.id LEFT JOIN c_virtual v ON v.slot = e.id;
CREATE UNIQUE INDEX temp.entity_id ON entity (id);

CREATE TEMP TABLE function AS
SELECT f.file AS file, f.line AS line, f."column" AS "column", f.entity AS entity,
  f.end_line AS end_line, f.lines AS lines, f.statements AS statements, f.cyclomatic AS cyclomatic,
  f.parameters - (t.function IS NOT NULL) AS parameters, f.returns AS returns,
  CASE WHEN m.function IS NULL THEN f.flags
    ELSE (f.flags & ~4) | m.is_virtual * 16 | m.is_constructor * 1024 END AS flags,
  CASE WHEN m.function IS NULL THEN f.access WHEN f.flags & 4 THEN 'private' ELSE 'public' END AS access
FROM main.function f LEFT JOIN c_method m ON m.function = f.entity
LEFT JOIN c_this t ON t.function = f.entity
UNION ALL SELECT f.file, f.line, f."column", v.slot, f.line, 0, 0, 0,
  coalesce((SELECT max(n.parameters) - 1 FROM c_fill i JOIN main.function n ON n.entity = i.target
    WHERE i.slot = v.slot), 0),
  coalesce((SELECT max(n.returns) FROM c_fill i JOIN main.function n ON n.entity = i.target
    WHERE i.slot = v.slot), ''), 48, 'public'
FROM c_virtual v JOIN c_field f ON f.field = v.slot;
CREATE INDEX temp.function_entity ON function (entity);

CREATE TEMP TABLE override AS
SELECT file, line, "column", method, overridden FROM main.override
UNION SELECT n.file, n.line, n."column", f.target, f.slot
FROM c_fill f JOIN main.function n ON n.entity = f.target AND n.flags & 1;

CREATE TEMP TABLE base AS
SELECT file, line, "column", derived, base, access, flags FROM main.base
UNION SELECT file, line, "column", derived, base, 'public', 0 FROM c_base
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

-- Fields keep their struct; those of unnamed parts go to the struct around, base and table links go.
CREATE TEMP TABLE field AS
SELECT f.file AS file, f.line AS line, f."column" AS "column", f.entity AS entity, c.record AS record,
  f.position AS position, f.type AS type, f.offset_bits AS offset_bits, f.size_bits AS size_bits,
  CASE WHEN f.access = 'none' THEN 'public' ELSE f.access END AS access, f.flags AS flags
FROM main.field f JOIN c_field c ON c.field = f.entity
WHERE f.entity NOT IN (SELECT field FROM c_base)
  AND f.entity NOT IN (SELECT link FROM c_interface WHERE link IS NOT NULL)
  AND f.entity NOT IN (SELECT slot FROM c_slot) AND f.entity NOT IN (SELECT slot FROM c_plain);
CREATE INDEX temp.field_entity ON field (entity);
CREATE INDEX temp.field_record ON field (record);

-- Pointers that lead to many: somebody walks over what they point to.
CREATE TEMP TABLE c_many AS
SELECT receiver_field AS field FROM main.call WHERE receiver_how & 1 AND receiver_field IS NOT NULL
UNION SELECT value_field FROM main.argument WHERE value_how & 1 AND value_field IS NOT NULL
UNION SELECT target_field FROM main."write" WHERE target_how & 1 AND target_field IS NOT NULL;
INSERT INTO c_many SELECT DISTINCT same FROM c_twin WHERE field IN (SELECT field FROM c_many)
  AND same NOT IN (SELECT field FROM c_many);
CREATE UNIQUE INDEX temp.c_many_field ON c_many (field);

CREATE TEMP TABLE hold AS
SELECT h.file AS file, h.line AS line, h."column" AS "column", h.owner AS owner,
  CASE WHEN t.function IS NOT NULL AND h.position > 0 THEN h.position - 1 ELSE h.position END AS position,
  coalesce(o.outer, h.record) AS record, h.how AS how,
  h.flags | (h.how = 'pointer' AND h.position = 0 AND h.owner IN (SELECT field FROM c_many)) AS flags
FROM main.hold h LEFT JOIN c_this t ON t.function = h.owner LEFT JOIN c_outer o ON o.record = h.record
WHERE NOT (t.function IS NOT NULL AND h.position = 1)
  AND (h.record IS NULL OR h.record NOT IN (SELECT ops FROM c_interface WHERE link IS NOT NULL));
-- A slot takes and gives what those do that fill it.
INSERT INTO hold SELECT f.file, f.line, f."column", s.slot, h.position, h.record, h.how, h.flags
FROM (SELECT slot AS slot, min(target) AS target FROM c_fill GROUP BY slot) s
JOIN hold h ON h.owner = s.target JOIN c_field f ON f.field = s.slot;
CREATE INDEX temp.hold_owner ON hold (owner);
CREATE INDEX temp.hold_record ON hold (record);

-- Of a value: is it the object itself, which parameter is it, which field of the object.
CREATE TEMP TABLE c_bare AS
SELECT field AS field FROM c_base UNION SELECT link FROM c_interface WHERE link IS NOT NULL
UNION SELECT t.field FROM c_twin t JOIN c_interface i ON i.link = t.same
UNION SELECT f.entity FROM main.field f JOIN main.entity e ON e.id = f.entity WHERE e.flags & 2;
CREATE UNIQUE INDEX temp.c_bare_field ON c_bare (field);

CREATE TEMP TABLE c_called_on AS SELECT function AS function FROM c_this
UNION SELECT slot FROM c_fill WHERE slot NOT IN (SELECT slot FROM c_selfless);
CREATE UNIQUE INDEX temp.c_called_on_function ON c_called_on (function);
-- Arguments do not say through which pointer the function was called.
CREATE TEMP TABLE c_indirect AS SELECT c.function AS function, c."order" AS "order",
  coalesce(p.function, w.same, c.callee) AS callee
FROM main.call c LEFT JOIN c_twin w ON w.field = c.callee LEFT JOIN c_plain p ON p.slot = c.callee WHERE c.flags & 2 AND c.callee IS NOT NULL;
CREATE INDEX temp.c_indirect_call ON c_indirect (function, "order");
CREATE TEMP TABLE argument AS
SELECT a.file AS file, a.line AS line, a."column" AS "column", a.function AS function, a."order" AS "order",
  CASE WHEN k.function IS NULL THEN a.position ELSE a.position - 1 END AS position, coalesce(a.callee, c.callee) AS callee,
  CASE WHEN (a.value_origin = 'parameter' AND a.value_position = 0 AND t.function IS NOT NULL)
    OR (a.value_origin = 'new' AND a.value_entity = n.record)
    OR (a.value_origin = 'call' AND a.value_entity = n.super) THEN 'this' ELSE a.value_origin END AS value_origin,
  a.value_entity AS value_entity,
  CASE WHEN a.value_origin = 'parameter' AND a.value_position > 0 AND t.function IS NOT NULL
    THEN a.value_position - 1 ELSE a.value_position END AS value_position,
  CASE WHEN a.value_field IN (SELECT field FROM c_bare) THEN CASE
    WHEN a.value_through IN (SELECT field FROM c_bare) THEN NULL ELSE a.value_through END
    ELSE coalesce((SELECT q.same FROM c_twin q WHERE q.field = a.value_field), a.value_field) END AS value_field,
  CASE WHEN a.value_field IN (SELECT field FROM c_bare) OR a.value_through IN (SELECT field FROM c_bare)
    THEN NULL ELSE a.value_through END AS value_through,
  a.value_record AS value_record, a.value_how AS value_how
FROM main.argument a LEFT JOIN c_this t ON t.function = a.function LEFT JOIN c_new n ON n.function = a.function
LEFT JOIN c_indirect c ON a.callee IS NULL AND c.function = a.function AND c."order" = a."order"
LEFT JOIN c_called_on k ON k.function = coalesce(a.callee, c.callee)
WHERE NOT (k.function IS NOT NULL AND a.position = 0);
CREATE INDEX temp.argument_call ON argument (function, "order");

-- What a method is called on is its first argument; the slot's own path says less.
CREATE TEMP TABLE c_first AS
SELECT a.function AS function, a."order" AS "order", a.value_origin AS value_origin,
  a.value_entity AS value_entity, a.value_position AS value_position, a.value_field AS value_field,
  a.value_through AS value_through, a.value_record AS value_record, a.value_how AS value_how
FROM main.argument a LEFT JOIN c_indirect c ON a.callee IS NULL AND c.function = a.function AND c."order" = a."order"
WHERE a.position = 0 AND (a.callee IN (SELECT function FROM c_this)
  OR c.callee IN (SELECT function FROM c_this)
  OR (c.callee IN (SELECT slot FROM c_virtual) AND c.callee NOT IN (SELECT slot FROM c_selfless)));
CREATE INDEX temp.c_first_call ON c_first (function, "order");
CREATE TEMP TABLE c_called AS
SELECT c.file AS file, c.line AS line, c."column" AS "column", c.function AS function,
  c."order" AS "order", coalesce(d.slot, p.function, w.same, c.callee) AS callee, c.name AS name,
  CASE WHEN a.function IS NULL THEN c.receiver_origin ELSE a.value_origin END AS receiver_origin,
  CASE WHEN a.function IS NULL THEN c.receiver_entity ELSE a.value_entity END AS receiver_entity,
  CASE WHEN a.function IS NULL THEN c.receiver_position ELSE a.value_position END AS receiver_position,
  CASE WHEN a.function IS NULL THEN c.receiver_field ELSE a.value_field END AS receiver_field,
  CASE WHEN a.function IS NULL THEN c.receiver_through ELSE a.value_through END AS receiver_through,
  CASE WHEN a.function IS NULL THEN c.receiver_record ELSE a.value_record END AS receiver_record,
  CASE WHEN a.function IS NULL THEN c.receiver_how ELSE a.value_how END AS receiver_how,
  CASE WHEN p.slot IS NOT NULL THEN c.flags & ~2
    WHEN d.slot IS NULL AND v.slot IS NULL THEN c.flags ELSE (c.flags & ~2) | 1 END AS flags
FROM main.call c LEFT JOIN c_plain p ON p.slot = c.callee LEFT JOIN c_dispatch d ON d.function = c.callee LEFT JOIN c_twin w ON w.field = c.callee
LEFT JOIN c_virtual v ON v.slot = coalesce(w.same, c.callee)
-- Who calls another object's function on itself asks the other one all the same.
LEFT JOIN c_first a ON a.function = c.function AND a."order" = c."order" AND NOT (
  a.value_origin = 'parameter' AND a.value_position = 0 AND a.value_field IS NULL
  AND c.receiver_field IS NOT NULL AND c.receiver_field NOT IN (SELECT field FROM c_bare))
WHERE c.function NOT IN (SELECT function FROM c_dispatch) OR c.function IS NULL;
CREATE TEMP TABLE call AS
SELECT c.file AS file, c.line AS line, c."column" AS "column", c.function AS function, c."order" AS "order", c.callee AS callee, c.name AS name,
  CASE WHEN (c.receiver_origin = 'parameter' AND c.receiver_position = 0 AND t.function IS NOT NULL)
    OR (c.receiver_origin = 'new' AND c.receiver_entity = n.record)
    OR (c.receiver_origin = 'call' AND c.receiver_entity = n.super) THEN 'this' ELSE c.receiver_origin END AS receiver_origin,
  c.receiver_entity AS receiver_entity,
  CASE WHEN c.receiver_origin = 'parameter' AND c.receiver_position > 0 AND t.function IS NOT NULL
    THEN c.receiver_position - 1 ELSE c.receiver_position END AS receiver_position,
  CASE WHEN c.receiver_field IN (SELECT field FROM c_bare) THEN CASE
    WHEN c.receiver_through IN (SELECT field FROM c_bare) THEN NULL ELSE c.receiver_through END
    ELSE coalesce((SELECT q.same FROM c_twin q WHERE q.field = c.receiver_field), c.receiver_field) END AS receiver_field,
  CASE WHEN c.receiver_field IN (SELECT field FROM c_bare) OR c.receiver_through IN (SELECT field FROM c_bare)
    THEN NULL ELSE c.receiver_through END AS receiver_through,
  c.receiver_record AS receiver_record, c.receiver_how AS receiver_how, c.flags AS flags
FROM c_called c LEFT JOIN c_this t ON t.function = c.function LEFT JOIN c_new n ON n.function = c.function;
CREATE INDEX temp.call_function ON call (function);
CREATE INDEX temp.call_callee ON call (callee);

CREATE TEMP TABLE "write" AS
SELECT w.file AS file, w.line AS line, w."column" AS "column", w.function AS function,
  CASE WHEN w.how = 'assign' AND w.target_how & 1 AND w.source_origin = 'null' THEN 'erase'
    WHEN w.how = 'assign' AND w.target_how & 1 AND w.source_field IS NULL AND w.source_origin = 'parameter'
      AND (t.function IS NULL OR w.source_position > 0) THEN 'insert'
    WHEN w.how = 'assign' AND w.source_origin = 'parameter' AND w.source_field IS NULL AND NOT w.flags & 3
      AND w.target_field IN (SELECT field FROM c_many) AND w.target_origin = 'parameter'
      AND w.target_position = 0 AND w.source_position > 0 AND t.function IS NOT NULL THEN 'insert'
    ELSE w.how END AS how,
  CASE WHEN (w.target_origin = 'parameter' AND w.target_position = 0 AND t.function IS NOT NULL)
    OR (w.target_origin = 'new' AND w.target_entity = n.record)
    OR (w.target_origin = 'call' AND w.target_entity = n.super) THEN 'this' ELSE w.target_origin END AS target_origin,
  w.target_entity AS target_entity,
  CASE WHEN w.target_origin = 'parameter' AND w.target_position > 0 AND t.function IS NOT NULL
    THEN w.target_position - 1 ELSE w.target_position END AS target_position,
  CASE WHEN w.target_field IN (SELECT field FROM c_bare) THEN CASE
    WHEN w.target_through IN (SELECT field FROM c_bare) THEN NULL ELSE w.target_through END
    ELSE coalesce((SELECT q.same FROM c_twin q WHERE q.field = w.target_field), w.target_field) END AS target_field,
  CASE WHEN w.target_field IN (SELECT field FROM c_bare) OR w.target_through IN (SELECT field FROM c_bare)
    THEN NULL ELSE w.target_through END AS target_through,
  w.target_record AS target_record, w.target_how AS target_how,
  CASE WHEN (w.source_origin = 'parameter' AND w.source_position = 0 AND t.function IS NOT NULL)
    OR (w.source_origin = 'new' AND w.source_entity = n.record)
    OR (w.source_origin = 'call' AND w.source_entity = n.super) THEN 'this' ELSE w.source_origin END AS source_origin,
  w.source_entity AS source_entity,
  CASE WHEN w.source_origin = 'parameter' AND w.source_position > 0 AND t.function IS NOT NULL
    THEN w.source_position - 1 ELSE w.source_position END AS source_position,
  CASE WHEN w.source_field IN (SELECT field FROM c_bare) THEN CASE
    WHEN w.source_through IN (SELECT field FROM c_bare) THEN NULL ELSE w.source_through END
    ELSE coalesce((SELECT q.same FROM c_twin q WHERE q.field = w.source_field), w.source_field) END AS source_field,
  CASE WHEN w.source_field IN (SELECT field FROM c_bare) OR w.source_through IN (SELECT field FROM c_bare)
    THEN NULL ELSE w.source_through END AS source_through,
  w.source_record AS source_record, w.source_how AS source_how, w.flags AS flags
FROM main."write" w LEFT JOIN c_this t ON t.function = w.function LEFT JOIN c_new n ON n.function = w.function
WHERE w.target_field IS NULL OR coalesce((SELECT q.same FROM c_twin q WHERE q.field = w.target_field),
  w.target_field) NOT IN (SELECT slot FROM c_slot UNION SELECT slot FROM c_plain);
-- An array made anew, by who is handed one more of what is in it, or one less.
INSERT INTO "write" SELECT w.file, w.line, w."column", w.function,
  CASE WHEN EXISTS (SELECT 1 FROM main."write" u WHERE u.function = w.function AND u.flags & 8
    AND u.target_origin = 'parameter' AND u.target_position = 0) THEN 'insert' ELSE 'erase' END,
  'this', NULL, 0, coalesce((SELECT q.same FROM c_twin q WHERE q.field = w.target_field), w.target_field), NULL,
  w.target_record, w.target_how, 'parameter', NULL, h.position - 2, NULL, NULL, w.target_record, 0, w.flags
FROM main."write" w JOIN main.hold h ON h.owner = w.function AND h.position > 1 AND h.how = 'pointer'
  AND h.record = w.target_record
WHERE w.how = 'assign' AND w.source_origin IN ('new', 'call') AND w.target_origin = 'parameter'
  AND w.target_position = 0 AND w.target_through IS NULL AND NOT w.target_how & 1
  AND coalesce((SELECT q.same FROM c_twin q WHERE q.field = w.target_field), w.target_field)
    IN (SELECT field FROM c_many) AND w.function IN (SELECT function FROM c_this)
  AND (w.source_origin = 'new' OR EXISTS (SELECT 1 FROM main."write" e WHERE e.function = w.function
    AND e.target_origin = 'call' AND e.target_entity = w.source_entity AND e.target_how & 1
    AND e.source_origin = 'parameter' AND e.source_position = h.position - 1));
CREATE INDEX temp.write_field ON "write" (target_field);

CREATE TEMP TABLE result AS
SELECT r.file AS file, r.line AS line, r."column" AS "column", r.function AS function,
  CASE WHEN (r.value_origin = 'parameter' AND r.value_position = 0 AND t.function IS NOT NULL)
    OR (r.value_origin = 'new' AND r.value_entity = n.record)
    OR (r.value_origin = 'call' AND r.value_entity = n.super) THEN 'this' ELSE r.value_origin END AS value_origin,
  r.value_entity AS value_entity,
  CASE WHEN r.value_origin = 'parameter' AND r.value_position > 0 AND t.function IS NOT NULL
    THEN r.value_position - 1 ELSE r.value_position END AS value_position,
  CASE WHEN r.value_field IN (SELECT field FROM c_bare) THEN CASE
    WHEN r.value_through IN (SELECT field FROM c_bare) THEN NULL ELSE r.value_through END
    ELSE coalesce((SELECT q.same FROM c_twin q WHERE q.field = r.value_field), r.value_field) END AS value_field,
  CASE WHEN r.value_field IN (SELECT field FROM c_bare) OR r.value_through IN (SELECT field FROM c_bare)
    THEN NULL ELSE r.value_through END AS value_through,
  r.value_record AS value_record, r.value_how AS value_how, r.flags AS flags
FROM main.result r LEFT JOIN c_this t ON t.function = r.function LEFT JOIN c_new n ON n.function = r.function;
CREATE INDEX temp.result_function ON result (function);

-- Functions of no class that give an object they made, or had made.
CREATE TEMP TABLE c_makes AS
WITH RECURSIVE up (function, record) AS (
  SELECT r.function, coalesce(o.outer, r.value_entity) FROM main.result r
  JOIN c_function f ON f.function = r.function LEFT JOIN c_outer o ON o.record = r.value_entity
  WHERE r.value_origin = 'new' AND r.value_entity IS NOT NULL
    AND r.function NOT IN (SELECT function FROM c_method WHERE is_constructor)
  UNION SELECT r.function, up.record FROM up JOIN main.result r ON r.value_entity = up.function
  WHERE r.value_origin = 'call' AND r.function NOT IN (SELECT function FROM c_method WHERE is_constructor))
SELECT function AS function, record AS record FROM up;
CREATE INDEX temp.c_makes_function ON c_makes (function);

-- Methods that make another of what they are called on, and fill it by copying bytes: a copy.
CREATE TEMP TABLE c_copied AS
SELECT c.id AS id FROM main.creation c JOIN c_self s ON s.function = c.function AND s.record = c.record
JOIN c_this t ON t.function = c.function CROSS JOIN "use" u ON u."from" = c.function AND u.kind = 'call'
JOIN main.entity e ON e.id = u."to" AND e.name IN ('memcpy', 'memmove');

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
-- ... by calling it: one that gives the object,
UNION SELECT c.file, c.line, c."column", c.function, CASE WHEN n.super = c.callee THEN own.record ELSE m.record END, 'make',
  CASE WHEN c.flags & 256 OR EXISTS (SELECT 1 FROM main.result r WHERE r.function = c.function
      AND r.value_origin = 'call' AND r.value_position = c."order") THEN 'result'
    WHEN EXISTS (SELECT 1 FROM main."write" w WHERE w.function = c.function AND w.source_origin = 'call'
      AND w.source_position = c."order" AND w.target_field IS NOT NULL) THEN 'field' ELSE 'local' END,
  (SELECT w.target_field FROM main."write" w WHERE w.function = c.function AND w.source_origin = 'call'
    AND w.source_position = c."order"), 0, ((c.flags & 4) <> 0) * 2 | ((c.flags & 8) <> 0) * 4
FROM main.call c JOIN c_method m ON m.function = c.callee AND m.is_constructor
LEFT JOIN c_new n ON n.function = c.function LEFT JOIN c_method own ON own.function = c.function
WHERE c.function IS NOT NULL AND c.callee NOT IN (SELECT function FROM c_this)
-- or any other that gives nothing but what it made,
UNION SELECT r.file, r.line, r."column", r.function, m.record, 'make', 'result', NULL, 0, (r.flags & 1) * 4
FROM main.result r JOIN c_makes m ON m.function = r.value_entity WHERE r.value_origin = 'call'
UNION SELECT c.file, c.line, c."column", c.function, m.record, 'make', 'out_parameter', NULL, o.target_position,
  ((c.flags & 4) <> 0) * 2 | ((c.flags & 8) <> 0) * 4
FROM main.call c JOIN c_makes m ON m.function = c.callee
JOIN main."write" o ON o.function = c.function AND o.target_origin = 'parameter' AND o.target_how & 2
  AND o.target_field IS NULL AND o.source_origin IN ('local', 'call')
  AND (o.target_record = m.record OR EXISTS (SELECT 1 FROM c_is_a a
    WHERE a.derived = m.record AND a.base = o.target_record))
-- or one that is given it, where no struct says which class that is.
UNION SELECT c.file, c.line, c."column", c.function, m.record, 'make', coalesce(n.destination,
    CASE WHEN a.value_field IS NULL THEN 'local' ELSE 'field' END),
  coalesce(n."to", a.value_field), 0, ((c.flags & 4) <> 0) * 2 | ((c.flags & 8) <> 0) * 4
FROM main.call c JOIN c_method m ON m.function = c.callee AND m.is_constructor
JOIN c_this t ON t.function = c.callee JOIN c_class k ON k.class = m.record AND k.class = k.impl
JOIN main.argument a ON a.function = c.function AND a."order" = c."order" AND a.position = 0
LEFT JOIN main.creation n ON n.function = c.function AND n.record = a.value_record
WHERE c.function IS NOT NULL;
CREATE INDEX temp.creation_function ON creation (function);
CREATE INDEX temp.creation_record ON creation (record);

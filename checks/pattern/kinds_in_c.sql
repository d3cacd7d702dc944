-- C's kinds: which struct begins with another one, and whose a field is.
--
-- Runs first of what tells C (objects_in_c.sql, relations_in_c.sql). A struct may have its base's fields in
-- it by repeating them, by a macro, through an unnamed part, or by a member without a name.

-- Records without a name belong to the one around them.
CREATE TEMP TABLE c_outer AS
WITH RECURSIVE up (record, outer) AS (
  SELECT id, id FROM main.entity WHERE kind IN ('struct', 'union', 'class')
  UNION SELECT up.record, e.parent FROM up JOIN main.entity e ON e.id = up.outer
  JOIN main.entity p ON p.id = e.parent
  WHERE e.flags & 2 AND p.kind IN ('struct', 'union', 'class')
    AND NOT EXISTS (SELECT 1 FROM main.hold h WHERE h.record = e.id AND h.position = 0 AND h.flags & 1))
SELECT u.record AS record, u.outer AS outer FROM up u JOIN main.entity e ON e.id = u.outer
WHERE NOT e.flags & 2 OR e.parent IS NULL
  OR EXISTS (SELECT 1 FROM main.hold h WHERE h.record = e.id AND h.position = 0 AND h.flags & 1)
  OR (SELECT kind FROM main.entity p WHERE p.id = e.parent) NOT IN ('struct', 'union', 'class');
CREATE INDEX temp.c_outer_record ON c_outer (record);

-- A struct that begins with the fields of another one, slots among them, and is cast from or to it, or
-- whose functions are put into it, is of its kind; so is one that begins with all its fields under the same
-- names, with functions of each one's own. Of structs alike the one most others go with is the base.
CREATE TEMP TABLE c_slotted AS
SELECT DISTINCT f.record AS record FROM main.field f WHERE f.flags & 4
UNION SELECT f.record FROM main.field f JOIN main.hold h ON h.owner = f.entity AND h.position = 0
WHERE h.how = 'pointer' AND h.record IN (SELECT record FROM main.field WHERE flags & 4)
UNION SELECT entity FROM main.record WHERE flags & 1 AND fields = 0;
CREATE TEMP TABLE c_kin AS
WITH pair (a, b) AS (SELECT "from", "to" FROM main."cast" WHERE "from" <> "to"
  UNION SELECT h.record, s.record FROM main.slot s JOIN main.hold h ON h.owner = s.target
    AND h.position = 1 AND h.how = 'pointer' WHERE s.flags & 2 AND h.record <> s.record)
SELECT a AS a, b AS b, 0 AS named FROM pair WHERE a IN (SELECT record FROM c_slotted) AND b IN (SELECT record FROM c_slotted)
UNION SELECT b, a, 0 FROM pair WHERE a IN (SELECT record FROM c_slotted) AND b IN (SELECT record FROM c_slotted);
CREATE TEMP TABLE c_first AS
SELECT f.record AS record, e.name AS name FROM main.field f JOIN main.entity e ON e.id = f.entity
WHERE f.record IN (SELECT record FROM main.field WHERE flags & 4) AND f.position = 0 AND e.name <> '';
-- ... unless casts say that they belong to different ones, or each has others around it.
INSERT INTO c_kin SELECT DISTINCT a.record, b.record, 1 FROM c_first a JOIN c_first b ON b.name = a.name
WHERE a.record <> b.record AND (a.record, b.record) NOT IN (SELECT a, b FROM c_kin)
  AND (a.record NOT IN (SELECT a FROM c_kin) OR b.record NOT IN (SELECT a FROM c_kin)
    OR EXISTS (SELECT 1 FROM c_kin k JOIN c_kin l ON l.a = k.b WHERE k.a = a.record AND l.b = b.record))
  AND NOT EXISTS (SELECT 1 FROM main.hold h JOIN main.field f ON f.entity = h.owner AND f.offset_bits = 0
    WHERE h.record IN (a.record, b.record) AND h.position = 0 AND h.how = 'value' AND NOT h.flags & 1);
CREATE TEMP TABLE c_laid AS
SELECT DISTINCT f.record AS record, f.entity AS field, f.offset_bits AS offset_bits, f.size_bits AS size_bits,
  f.type AS type, e.name AS name, replace(f.type, ' ' || s.name || ' ', ' @ ') AS own, CASE WHEN f.flags & 4 THEN '()' WHEN f.type LIKE '%*' THEN '*' ELSE f.type END AS shape,
  f.flags & 4 OR EXISTS (SELECT 1 FROM main.hold h JOIN main.field g ON g.record = h.record
    WHERE h.owner = f.entity AND h.position = 0 AND h.how = 'pointer' AND g.flags & 4) AS slot
FROM main.field f JOIN main.entity e ON e.id = f.entity JOIN main.entity s ON s.id = f.record
WHERE f.record IN (SELECT a FROM c_kin);
CREATE INDEX temp.c_laid_record ON c_laid (record, offset_bits);
CREATE TEMP TABLE c_alike AS
SELECT k.a AS derived, k.b AS base, (SELECT count(*) FROM c_laid f WHERE f.record = k.b) AS shared,
  (SELECT count(*) FROM c_laid b JOIN c_laid d ON d.record = k.a AND d.offset_bits = b.offset_bits
    AND d.type = b.type WHERE b.record = k.b) AS same,
  (SELECT count(*) FROM c_laid f WHERE f.record = k.a) AS fields
FROM c_kin k WHERE NOT EXISTS (SELECT 1 FROM c_laid b WHERE b.record = k.b AND NOT EXISTS (
    SELECT 1 FROM c_laid d WHERE d.record = k.a AND d.offset_bits = b.offset_bits
      AND d.size_bits = b.size_bits AND d.shape = b.shape AND (d.name = b.name OR NOT k.named)))
  AND (NOT k.named OR EXISTS (SELECT 1 FROM c_laid b JOIN c_laid d ON d.record = k.a AND d.offset_bits = b.offset_bits
    AND d.own = b.own WHERE b.record = k.b AND b.own <> b.type AND d.own <> d.type AND b.shape = '()'))
  AND (EXISTS (SELECT 1 FROM c_laid b WHERE b.record = k.b AND b.slot)
    OR NOT EXISTS (SELECT 1 FROM c_laid b WHERE b.record = k.b));
CREATE TEMP TABLE c_liked AS
SELECT a.base AS record, count(DISTINCT a.derived) AS n, (SELECT min(r.file * 1000000 + r.line)
  FROM main.record r WHERE r.entity = a.base) AS place FROM c_alike a GROUP BY a.base;
CREATE TEMP TABLE c_begins AS
SELECT derived AS derived, base AS base FROM (SELECT a.derived AS derived, a.base AS base, row_number() OVER (
    PARTITION BY a.derived ORDER BY a.shared DESC, a.same DESC, b.n DESC, b.place) AS place
  FROM c_alike a JOIN c_liked b ON b.record = a.base LEFT JOIN c_liked d ON d.record = a.derived
  WHERE a.shared < a.fields OR b.n > coalesce(d.n, 0) OR (b.n = d.n AND b.place < d.place)) WHERE place = 1;
CREATE INDEX temp.c_begins_derived ON c_begins (derived);

-- Fields that are another struct's: those it begins with, and those of a union of a base and of a struct
-- without a name that repeats its fields, so that "o->f" is written as "o->base.f" would be.
CREATE TEMP TABLE c_twin AS
SELECT f.entity AS field, CAST(min(g.entity) AS INTEGER) AS same
FROM main.entity s JOIN main.entity u ON u.id = s.parent AND u.kind = 'union'
JOIN main.field f ON f.record = s.id JOIN main.field b ON b.record = u.id
JOIN main.hold h ON h.owner = b.entity AND h.position = 0 AND h.how = 'value' AND NOT h.flags & 1
JOIN main.field g ON g.record = h.record AND g.offset_bits = f.offset_bits AND g.type = f.type
WHERE s.flags & 2 AND s.kind = 'struct' AND s.id <> h.record GROUP BY f.entity
UNION ALL SELECT field, same FROM (
  WITH RECURSIVE up (field, same, record, depth) AS (
    SELECT l.field, l.field, l.record, 0 FROM c_laid l JOIN c_begins b ON b.derived = l.record
    UNION ALL SELECT up.field, g.field, g.record, up.depth + 1 FROM up JOIN c_laid f ON f.field = up.same
    JOIN c_begins b ON b.derived = up.record
    JOIN c_laid g ON g.record = b.base AND g.offset_bits = f.offset_bits AND g.size_bits = f.size_bits)
  SELECT field AS field, same AS same, row_number() OVER (PARTITION BY field ORDER BY depth DESC) AS place
  FROM up WHERE same <> field) WHERE place = 1;
CREATE UNIQUE INDEX temp.c_twin_field ON c_twin (field);

CREATE TEMP TABLE c_field AS
SELECT f.entity AS field, min(coalesce(o.outer, f.record)) AS record, min(f.record) AS written,
  max(f.flags) AS flags, min(f.file << 32 | f.line) >> 32 AS file, min(f.file << 32 | f.line) & 4294967295 AS line, min(f."column") AS "column"
FROM main.field f LEFT JOIN c_outer o ON o.record = f.record
WHERE f.entity NOT IN (SELECT field FROM c_twin) GROUP BY f.entity;
CREATE INDEX temp.c_field_field ON c_field (field);
CREATE INDEX temp.c_field_record ON c_field (record);

-- Structs that stand in others without a name of their own: only the type says so.
CREATE TEMP TABLE c_unnamed AS
WITH nameless (record, field, type) AS MATERIALIZED (
  SELECT f.record, f.field, CASE WHEN m.type LIKE 'struct %' THEN substr(m.type, 8) ELSE m.type END
  FROM c_field f JOIN main.entity e ON e.id = f.field AND e.flags & 2 JOIN main.field m ON m.entity = f.field
  WHERE m.type NOT LIKE '%{%')
SELECT DISTINCT n.record AS record, s.id AS base, n.field AS field FROM nameless n
CROSS JOIN main.entity s ON s.kind = 'struct' AND NOT s.flags & 2 AND s.qualified_name = n.type
WHERE s.id <> n.record;

-- Objects out of a store of its own: who gives the next one of an array, or what it begins with, and counts
-- what is taken or marks it as taken, makes it.
CREATE TEMP TABLE c_pooled AS
SELECT r.id AS id, r.function AS function, r.value_entity AS pool, coalesce(o.outer, h.record) AS record
FROM main.result r CROSS JOIN main.hold h ON h.owner = r.value_entity AND h.position = 0
LEFT JOIN c_outer o ON o.record = h.record
WHERE r.value_origin = 'global' AND r.value_how & 4 AND h.how = 'value' AND h.flags & 1
  AND (CASE WHEN r.value_field IS NULL THEN r.value_how & 1 ELSE r.value_field IN (SELECT b.owner FROM main.hold b
    WHERE b.owner = r.value_field AND b.position = 0 AND b.how = 'value' AND b.record = r.value_record AND NOT b.flags & 1) END)
  AND h.record IN (SELECT entity FROM main.record) AND EXISTS (SELECT 1 FROM main."write" w WHERE w.function = r.function
    AND w.target_origin = 'global' AND (((w.flags & 10) = 8 AND w.target_entity <> r.value_entity)
      OR (w.target_entity = r.value_entity AND w.source_origin = 'constant' AND w.how = 'assign')))
UNION SELECT r.id, r.function, r.value_field, coalesce(o.outer, h.record)
FROM main.result r CROSS JOIN main.hold h ON h.owner = r.value_field AND h.position = 0
LEFT JOIN c_outer o ON o.record = h.record
WHERE r.value_origin = 'global' AND (r.value_how & 5) = 5 AND r.value_field IS NOT NULL AND h.how = 'value' AND h.flags & 1
  AND h.record = r.value_record AND EXISTS (SELECT 1 FROM main."write" w WHERE w.function = r.function
    AND w.target_origin = 'global' AND w.target_entity = r.value_entity AND w.target_field <> r.value_field AND (w.flags & 10) = 8);

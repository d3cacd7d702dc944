-- C's objects: which structs are classes, which functions are their methods, what is a base of what.
--
-- C has no classes, but people build them, in a few ways. relations_in_c.sql then tells the program in
-- these words. All run before derived.sql, when the program has C in it.
--
--   a table of functions (members_in_c.sql), a class of its own, unless a struct can be found that
--   or the function that fills fields in     only goes with it
--   a struct inside another, by value        a base, when it has such methods
--   the first parameter of a function        this, when it points to a struct

-- Structs inside structs, by value, where the inner one has virtual methods, itself or in turn.
CREATE TEMP TABLE c_embeds AS
SELECT DISTINCT f.record AS derived, coalesce(o.outer, h.record) AS base, h.owner AS field
FROM main.hold h JOIN c_field f ON f.field = h.owner LEFT JOIN c_outer o ON o.record = h.record
WHERE h.position = 0 AND h.how = 'value' AND NOT h.flags & 1 AND h.record IS NOT NULL
  AND f.record <> coalesce(o.outer, h.record) AND f.record NOT IN (SELECT ops FROM c_interface WHERE link IS NOT NULL)
  AND f.record NOT IN (SELECT id FROM main.entity WHERE kind = 'union') AND f.field NOT IN (SELECT field FROM c_part);
INSERT INTO c_embeds SELECT u.record, u.base, u.field FROM c_unnamed u
WHERE NOT EXISTS (SELECT 1 FROM c_embeds x WHERE x.derived = u.record AND x.base = u.base);
-- Who has several of a kind side by side is none of them.
DELETE FROM c_embeds WHERE EXISTS (SELECT 1 FROM c_embeds e JOIN c_field a ON a.field = e.field
  JOIN c_field b ON b.field = c_embeds.field AND b.written = a.written
  JOIN main.field p ON p.entity = a.field JOIN main.field q ON q.entity = b.field
  WHERE e.derived = c_embeds.derived AND e.base = c_embeds.base AND p.offset_bits <> q.offset_bits);
-- Nor is who has several of one kind of its own, in other places than the first.
DELETE FROM c_embeds WHERE EXISTS (SELECT 1 FROM main.field q WHERE q.entity = c_embeds.field AND q.offset_bits > 0)
  AND EXISTS (SELECT 1 FROM c_embeds k JOIN c_embeds l ON l.base = k.base AND l.derived <> k.derived
    JOIN main.hold h ON h.record = l.derived AND h.position = 0 AND h.how = 'value' AND NOT h.flags & 1
    JOIN c_field g ON g.field = h.owner WHERE k.derived = c_embeds.base AND g.record = c_embeds.derived
      AND k.base IN (SELECT record FROM c_virtual));
-- What says that a part is a base, virtual methods or none: whoever makes the whole hands the part out for
-- it, or there is a cast between the two.
CREATE TEMP TABLE c_upcast AS
SELECT DISTINCT coalesce(o.outer, r.value_entity) AS derived, coalesce(p.outer, r.value_record) AS base,
  r.value_field AS field, r.file AS file, r.line AS line, r."column" AS "column"
FROM main.result r JOIN c_function f ON f.function = r.function
JOIN main.hold h ON h.owner = r.function AND h.position = 0 AND h.record = r.value_record
LEFT JOIN c_outer o ON o.record = r.value_entity LEFT JOIN c_outer p ON p.record = r.value_record
WHERE r.value_origin = 'new' AND r.value_field IS NOT NULL AND r.value_how & 4 AND NOT r.value_how & 1
  AND (r.value_through IS NULL OR r.value_through IN (SELECT id FROM main.entity WHERE flags & 2)
    -- A base of a base that the program does not define.
    OR EXISTS (SELECT 1 FROM c_embeds e WHERE e.field = r.value_through AND e.derived = coalesce(o.outer, r.value_entity)
      AND e.base NOT IN (SELECT entity FROM main.record)))
UNION SELECT e.derived, e.base, e.field, f.file, f.line, f."column" FROM c_embeds e
JOIN c_field f ON f.field = e.field
JOIN main."cast" c ON (c."from" = e.base AND c."to" = e.derived) OR (c."from" = e.derived AND c."to" = e.base);
DELETE FROM c_upcast WHERE base IN (SELECT ops FROM c_interface WHERE link IS NOT NULL);
CREATE TEMP TABLE c_base AS
WITH RECURSIVE classy (record) AS (
  SELECT record FROM c_virtual UNION SELECT "from" FROM main."cast" WHERE "from" IS NOT NULL AND how = 'container_of'
  UNION SELECT e.derived FROM classy c JOIN c_embeds e ON e.base = c.record)
SELECT e.derived AS derived, e.base AS base, e.field AS field, f.file AS file, f.line AS line, f."column" AS "column"
FROM c_embeds e JOIN classy c ON c.record = e.base JOIN c_field f ON f.field = e.field
WHERE e.base NOT IN (SELECT ops FROM c_interface WHERE link IS NOT NULL);
INSERT INTO c_base SELECT derived, base, field, min(file << 32 | line) >> 32, min(file << 32 | line) & 4294967295, min("column") FROM c_upcast u
WHERE NOT EXISTS (SELECT 1 FROM c_base b WHERE b.derived = u.derived AND b.base = u.base)
GROUP BY derived, base, field;
-- What others are seen to be the base of is the base of all that begin with it.
INSERT INTO c_base SELECT DISTINCT e.derived, e.base, e.field, f.file, f.line, f."column"
FROM c_embeds e JOIN main.field f ON f.entity = e.field AND f.offset_bits = 0
WHERE e.base IN (SELECT base FROM c_upcast) AND NOT EXISTS (
  SELECT 1 FROM c_base b WHERE b.derived = e.derived AND b.base = e.base);
INSERT INTO c_base SELECT b.derived, b.base, -1, min(r.file << 32 | r.line) >> 32, min(r.file << 32 | r.line) & 4294967295, min(r."column")
FROM c_begins b JOIN main.record r ON r.entity = b.derived AND r.flags & 1 GROUP BY b.derived, b.base;
CREATE INDEX temp.c_base_field ON c_base (field);
CREATE INDEX temp.c_base_base ON c_base (base);
-- What data beside its functions is: what is put there where these are, or what they take it for. Functions may
-- be handed the two together, too, and go on to the data that was made for them.
CREATE TEMP TABLE c_private AS
WITH taker (ops, record, target, field) AS MATERIALIZED (SELECT f.ops, s.record, f.target, d.field FROM c_fill f
    CROSS JOIN c_self s ON s.function = f.target CROSS JOIN c_interface i ON i.ops = f.ops AND i.record = s.record
    CROSS JOIN c_field d ON d.record = s.record
    CROSS JOIN main.hold h ON h.owner = d.field AND h.position = 0 AND h.how = 'void_pointer'),
  seen (ops, record, field) AS (
    SELECT t.ops, t.record, t.field FROM taker t CROSS JOIN main.argument a ON a.function = t.target
    WHERE a.value_through = t.field AND a.value_origin = 'parameter' AND a.value_position = 0
    UNION SELECT t.ops, t.record, t.field FROM taker t CROSS JOIN main.call c ON c.function = t.target
    WHERE c.receiver_through = t.field AND c.receiver_origin = 'parameter' AND c.receiver_position = 0
    UNION SELECT t.ops, t.record, t.field FROM taker t CROSS JOIN main."write" w ON w.function = t.target
    WHERE w.target_through = t.field AND w.target_origin = 'parameter' AND w.target_position = 0)
SELECT ops AS ops, record AS record, CAST(min(field) AS INTEGER) AS field FROM seen GROUP BY ops, record HAVING count(*) = 1;
-- Tables that are handed about beside what they work on, which several of their functions are called with, or kept
-- beside it by who uses them.
CREATE TEMP TABLE c_beside_it AS
SELECT DISTINCT u.ops AS ops FROM c_untyped u CROSS JOIN c_interface i ON i.ops = u.ops AND i.link IS NULL
CROSS JOIN c_slot s ON s.ops = u.ops CROSS JOIN main.call c ON c.callee = s.slot
CROSS JOIN main.argument a ON a.function = c.function AND a."order" = c."order" AND a.position = 0
LEFT JOIN main.hold h ON h.owner = a.value_field AND h.position = 0 AND h.how = 'void_pointer'
WHERE a.value_origin = 'parameter' AND a.value_record IS NULL AND c.receiver_origin = 'parameter'
  AND (i.ops, i.record) NOT IN (SELECT ops, record FROM c_paired)
  AND ((a.value_field IS NULL AND c.receiver_field IS NULL AND a.value_position <> c.receiver_position AND EXISTS (
      SELECT 1 FROM main.call d CROSS JOIN c_slot t ON t.slot = d.callee AND t.ops = u.ops AND t.slot <> s.slot
      CROSS JOIN main.argument b ON b.function = d.function AND b."order" = d."order" AND b.position = 0
      WHERE d.function = c.function AND b.value_origin = 'parameter' AND b.value_position = a.value_position))
    OR (h.owner IS NOT NULL AND c.receiver_field IS NOT NULL AND a.value_position = c.receiver_position
      AND EXISTS (SELECT 1 FROM c_field g JOIN c_field k ON k.record = g.record WHERE g.field = a.value_field AND k.field = c.receiver_field)));
CREATE TEMP TABLE c_context AS
WITH filled (impl, ops, record, field, target, made) AS MATERIALIZED (
    SELECT DISTINCT f.impl, p.ops, p.record, p.field, f.target, 0 FROM c_paired p JOIN c_fill f ON f.ops = p.ops
    WHERE (p.ops, p.record) IN (SELECT ops, record FROM c_interface)
    UNION SELECT DISTINCT f.impl, p.ops, p.record, p.field, f.target, 1 FROM c_private p JOIN c_fill f ON f.ops = p.ops
    UNION SELECT DISTINCT f.impl, p.ops, p.ops, NULL, f.target, 0 FROM c_beside_it p JOIN c_fill f ON f.ops = p.ops),
  vote (impl, ops, base, field, struct, n, made) AS (
    SELECT l.impl, l.ops, l.record, l.field, coalesce(o.outer, w.source_record), 9, l.made FROM filled l
    JOIN main."write" w ON w.target_field = l.field AND (w.function = l.impl OR w.target_entity = l.impl OR EXISTS (
      SELECT 1 FROM main."write" v WHERE v.function = w.function AND v.file = w.file
        AND (v.line = w.line OR l.made) AND v.source_entity = l.impl)) LEFT JOIN c_outer o ON o.record = w.source_record
    WHERE NOT l.made OR w.source_origin IN ('new', 'call', 'local')
    UNION ALL SELECT l.impl, l.ops, l.record, l.field, coalesce(d.record, o.outer, a.value_record), 1, 0 FROM filled l
    CROSS JOIN main.argument a ON a.function = l.target LEFT JOIN c_field d ON d.field = coalesce(a.value_through, a.value_field)
    LEFT JOIN c_outer o ON o.record = a.value_record WHERE a.value_origin = 'parameter' AND a.value_position = 0 AND NOT l.made
    UNION ALL SELECT l.impl, l.ops, l.record, l.field, d.record, 1, 0 FROM filled l
    CROSS JOIN main."write" w ON w.function = l.target CROSS JOIN c_field d ON d.field = coalesce(w.target_through, w.target_field)
    WHERE w.target_origin = 'parameter' AND w.target_position = 0 AND NOT l.made)
SELECT impl AS impl, ops AS ops, base AS base, field AS field, struct AS derived FROM (
  SELECT *, row_number() OVER (PARTITION BY impl, ops, base ORDER BY sum(n) DESC, struct) AS place FROM vote
  WHERE struct IS NOT NULL AND struct NOT IN (base, ops) GROUP BY impl, ops, base, field, struct) WHERE place = 1;
-- Who is the data of such an object has another one in it as a part, unless that is its own.
DELETE FROM c_base WHERE EXISTS (SELECT 1 FROM c_context x WHERE x.derived = c_base.derived AND x.base = c_base.base
  AND x.field IS NOT NULL AND NOT EXISTS (SELECT 1 FROM main."write" w
    WHERE w.target_field = x.field AND w.target_through = c_base.field));
CREATE TEMP TABLE c_is_a AS
WITH RECURSIVE above (derived, base) AS (SELECT derived, base FROM c_base UNION SELECT derived, base FROM c_context),
up (derived, base) AS (SELECT derived, base FROM above
  UNION SELECT up.derived, b.base FROM up JOIN above b ON b.derived = up.base)
SELECT derived, base FROM up;
CREATE INDEX temp.c_is_a_base ON c_is_a (base, derived);

-- Which struct goes with a table or a filling function: what its functions cast to or take, what is
-- made or written where the table is handed out; derived structs first, and most mentioned first.
CREATE TEMP TABLE c_impl AS
SELECT DISTINCT f.impl AS impl, v.record AS base, f.ops AS ops, f.stored AS stored
FROM c_fill f JOIN c_virtual v ON v.slot = f.slot;
CREATE INDEX temp.c_impl_impl ON c_impl (impl, ops);
CREATE TEMP TABLE c_maker AS
SELECT DISTINCT w.function AS function, i.impl AS impl, w.target_field AS link, w.target_through AS through,
  w.target_record AS target
FROM c_impl i JOIN main."write" w ON w.source_origin = 'global' AND w.source_entity = i.impl
  AND w.function IS NOT NULL AND NOT (w.target_origin = 'global' AND w.target_field IS NULL
    AND w.target_entity IN (SELECT impl FROM c_impl))
UNION SELECT i.impl, i.impl, NULL, NULL, NULL FROM c_impl i WHERE i.stored
UNION SELECT s.function, i.impl, NULL, NULL, NULL FROM c_impl i JOIN main.slot s ON s."table" = i.impl AND s.flags & 8
  CROSS JOIN main.result r ON r.function = s.function AND r.value_origin = 'global' AND r.value_entity = i.impl AND r.value_how & 4
  CROSS JOIN main.hold h ON h.owner = i.impl AND h.position = 0 AND h.record NOT IN (i.base, i.ops);
CREATE INDEX temp.c_maker_function ON c_maker (function);
CREATE TEMP TABLE c_candidate AS
SELECT f.impl AS impl, coalesce(o.outer, c."to") AS record FROM c_fill f
JOIN main."cast" c ON c.function = f.target LEFT JOIN c_outer o ON o.record = c."to"
UNION ALL SELECT impl, derived FROM c_context
UNION ALL SELECT f.impl, s.record FROM c_fill f JOIN c_self s ON s.function = f.target
UNION ALL SELECT m.impl, f.record FROM c_maker m JOIN c_field f ON f.field = m.through
UNION ALL SELECT m.impl, coalesce(o.outer, c.record) FROM c_maker m
  JOIN main.creation c ON c.function = m.function LEFT JOIN c_outer o ON o.record = c.record
UNION ALL SELECT m.impl, s.record FROM c_maker m JOIN c_self s ON s.function = m.function
UNION ALL SELECT m.impl, coalesce(o.outer, h.record) FROM c_maker m JOIN main.hold h ON h.owner = m.function
  AND h.position = 0 LEFT JOIN c_outer o ON o.record = h.record WHERE h.record IS NOT NULL;
CREATE INDEX temp.c_candidate_impl ON c_candidate (impl);
CREATE TEMP TABLE c_vote AS
SELECT impl AS impl, record AS record, count(*) AS n FROM c_candidate GROUP BY impl, record;
CREATE TEMP TABLE c_ranked AS
SELECT i.impl AS impl, i.base AS base, i.ops AS ops, v.record AS struct, row_number() OVER (
  PARTITION BY i.impl, i.ops ORDER BY (SELECT count(*) FROM c_vote u JOIN c_is_a a ON a.base = u.record
    WHERE u.impl = v.impl AND a.derived = v.record) DESC, v.n DESC, v.record) AS place
FROM c_impl i JOIN c_vote v ON v.impl = i.impl AND v.record <> i.base AND v.record <> i.ops
JOIN c_is_a a ON a.derived = v.record AND a.base = i.base;
CREATE TEMP TABLE c_choice AS
SELECT i.impl AS impl, i.base AS base, i.ops AS ops, r.struct AS struct
FROM c_impl i LEFT JOIN c_ranked r ON r.impl = i.impl AND r.ops = i.ops AND r.place = 1;
CREATE INDEX temp.c_choice_struct ON c_choice (struct);
CREATE TEMP TABLE c_made_of AS
SELECT impl AS impl, ops AS ops, group_concat(target) AS targets FROM (SELECT impl, ops, target FROM c_fill ORDER BY slot, target)
GROUP BY impl, ops;
CREATE INDEX temp.c_made_of_impl ON c_made_of (impl, ops);
-- A struct that goes with several tables of the same slots, and other functions in them, tells none of them apart. The one table
-- that goes with no derived struct, where others do or there is no other, is the base's own; so is what
-- others begin with that fill the same slots.
CREATE TEMP TABLE c_class AS
SELECT c.impl AS impl, c.base AS base, c.ops AS ops,
  CASE WHEN c.struct IS NULL AND EXISTS (SELECT 1 FROM c_handed h WHERE h.by = c.impl AND h.ops = c.ops) THEN c.base
    WHEN c.struct IS NULL AND EXISTS (SELECT 1 FROM c_impl i CROSS JOIN main.call s ON s.callee = i.impl
        CROSS JOIN c_impl d ON d.impl = s.function AND d.ops = i.ops AND d.stored AND d.impl <> i.impl
      WHERE i.impl = c.impl AND i.ops = c.ops AND i.stored) THEN c.base
    WHEN c.struct IS NULL AND c.base <> c.ops AND (SELECT count(*) FROM c_choice d
      WHERE d.ops = c.ops AND d.struct IS NULL) = 1
      AND EXISTS (SELECT 1 FROM c_maker m JOIN c_self p ON p.function = m.function
        WHERE m.impl = c.impl AND p.record = c.base) THEN c.base
    WHEN c.struct IS NULL AND c.base = c.ops AND c.impl IN (SELECT i.impl FROM c_impl i JOIN main.creation n
        ON n.function = i.impl AND n.record = i.base AND n.destination = 'result' WHERE i.stored)
      AND 1 = (SELECT count(*) FROM c_choice d WHERE d.ops = c.ops AND d.struct IS NULL)
      THEN c.base
    WHEN c.struct IS NULL OR (SELECT count(DISTINCT m.targets) FROM c_choice d JOIN c_made_of m ON m.impl = d.impl AND m.ops = d.ops
      WHERE d.struct = c.struct AND d.ops = c.ops) > 1 THEN c.impl ELSE c.struct END AS class,
  c.struct AS struct
FROM c_choice c;
CREATE INDEX temp.c_class_impl ON c_class (impl);

-- Functions that only hand on to the slot of their own object: the operation, for who calls it.
CREATE TEMP TABLE c_dispatch AS
SELECT c.function AS function, v.slot AS slot
FROM c_virtual v JOIN c_spelling w ON w.slot = v.slot CROSS JOIN main.call c ON c.callee = w.field
WHERE c.function IN (SELECT function FROM c_self) AND c.function NOT IN (SELECT target FROM c_fill)
  AND c.receiver_origin = 'parameter' AND c.receiver_position = 0 AND c.receiver_through IS NULL
  AND (c.receiver_field IS NULL OR c.receiver_field IN (SELECT link FROM c_interface))
  AND (NOT c.flags & 4 OR c.flags & 256) AND 1 = (SELECT count(*) FROM main.call o WHERE o.function = c.function
    AND (o.flags & 2 OR o.callee IN (SELECT function FROM c_function)));
CREATE UNIQUE INDEX temp.c_dispatch_function ON c_dispatch (function);

-- Every method that C has, and its class.
CREATE TEMP TABLE c_method AS
SELECT f.target AS function, CASE WHEN count(DISTINCT c.class) = 1 THEN min(c.class) ELSE min(c.base) END AS record,
  count(DISTINCT c.class) = 1 AS is_virtual, 0 AS is_constructor
FROM c_fill f JOIN c_class c ON c.impl = f.impl AND c.ops = f.ops GROUP BY f.target
HAVING count(DISTINCT c.class) = 1 OR count(DISTINCT c.base) = 1;
INSERT INTO c_method SELECT function, min(record), 1, 0 FROM c_plain
WHERE function NOT IN (SELECT function FROM c_method) GROUP BY function;
INSERT INTO c_method SELECT maker, min(record), 0, 1 FROM c_plain
WHERE maker IS NOT NULL AND maker NOT IN (SELECT function FROM c_method) GROUP BY maker HAVING count(DISTINCT record) = 1;
INSERT INTO c_method
SELECT m.function, min(c.class), 0, 1 FROM c_maker m JOIN c_class c ON c.impl = m.impl
WHERE m.function NOT IN (SELECT function FROM c_method) GROUP BY m.function
HAVING count(DISTINCT c.class) = 1;
-- Whoever takes a struct may be its user, too. Its own are those declared beside it, and those that
-- are defined where these are.
CREATE TEMP TABLE c_beside AS
SELECT DISTINCT s.function AS function, s.record AS record FROM c_self s
JOIN main.declaration d ON d.entity = s.function
WHERE EXISTS (SELECT 1 FROM main.declaration r WHERE r.entity = s.record AND r.file = d.file);
CREATE TEMP TABLE c_home AS
SELECT DISTINCT b.record AS record, d.file AS file FROM c_beside b
JOIN main.declaration d ON d.entity = b.function AND d.flags & 1
UNION SELECT m.record, d.file FROM c_method m JOIN main.declaration d ON d.entity = m.function AND d.flags & 1;
CREATE INDEX temp.c_home_record ON c_home (record, file);
INSERT INTO c_method SELECT s.function, s.record, 0, 0 FROM c_self s
WHERE s.function NOT IN (SELECT function FROM c_method) AND EXISTS (
    SELECT 1 FROM main.declaration d JOIN c_home h ON h.record = s.record AND h.file = d.file
    WHERE d.entity = s.function)
  AND s.record NOT IN (SELECT ops FROM c_interface WHERE link IS NOT NULL);
-- So are helpers in a source file that nobody calls but methods of what is derived from it.
CREATE TEMP TABLE c_helped AS
SELECT s.function AS function, s.record AS record, min(m.function IS NOT NULL) AS own
FROM c_self s JOIN main.entity e ON e.id = s.function AND e.linkage = 'internal'
CROSS JOIN main.call c ON c.callee = s.function
LEFT JOIN c_method m ON m.function = c.function AND (m.record, s.record) IN (SELECT derived, base FROM c_is_a)
WHERE s.record IN (SELECT base FROM c_is_a) AND s.function NOT IN (SELECT function FROM c_method)
GROUP BY s.function, s.record;
INSERT INTO c_method SELECT function, record, 0, 0 FROM c_helped WHERE own;
-- What has none, nor slots, belongs to the functions for everybody that take it and no other struct.
CREATE TEMP TABLE c_bare AS
SELECT s.function AS function, s.record AS record FROM c_self s JOIN main.entity e ON e.id = s.function AND e.linkage = 'external'
WHERE s.record NOT IN (SELECT record FROM c_method) AND s.record NOT IN (SELECT ops FROM c_slot)
  AND s.function NOT IN (SELECT function FROM c_method) AND NOT EXISTS (SELECT 1 FROM main.hold h
    WHERE h.owner = s.function AND h.position > 1 AND h.record IS NOT NULL);
INSERT INTO c_method SELECT function, record, 0, 0 FROM c_bare WHERE record IN (
  SELECT record FROM c_bare GROUP BY record HAVING count(*) > 1);
CREATE UNIQUE INDEX temp.c_method_function ON c_method (function);
-- Methods whose first parameter is the object; constructors may make it instead.
CREATE TEMP TABLE c_new AS
SELECT m.function AS function, CAST(min(c.record) AS INTEGER) AS record, NULL AS super, 0 AS same
FROM c_method m LEFT JOIN c_class k ON k.class = m.record
JOIN main.creation c ON c.function = m.function AND (c.how <> 'temporary' OR c.destination = 'result')
LEFT JOIN c_outer o ON o.record = c.record
WHERE m.is_constructor AND coalesce(o.outer, c.record) IN (k.struct, k.base, k.class, m.record)
  -- Who is handed the data, and gives a view of it, makes the one it is handed.
  AND NOT EXISTS (SELECT 1 FROM c_context x JOIN c_self s ON s.function = x.impl AND s.record = x.derived WHERE x.impl = m.function)
GROUP BY m.function;
INSERT INTO c_new SELECT m.function, NULL, min(c.callee), 0 FROM c_method m JOIN main.call c ON c.function = m.function
JOIN c_method s ON s.function = c.callee AND s.is_constructor
JOIN c_is_a a ON a.derived = m.record AND a.base = s.record
WHERE m.is_constructor AND m.function NOT IN (SELECT function FROM c_new)
  AND s.function IN (SELECT function FROM c_new) GROUP BY m.function;
-- Or give one that is there from the start: of a pool, or the one there is.
INSERT INTO c_new SELECT m.function, min(r.value_entity), NULL, NOT max(h.flags & 1) FROM c_method m LEFT JOIN c_class k ON k.class = m.record
CROSS JOIN main.result r ON r.function = m.function AND r.value_origin = 'global' AND r.value_how & 4
CROSS JOIN main.hold h ON h.owner = r.value_entity AND h.position = 0 AND h.how = 'value'
LEFT JOIN c_outer o ON o.record = h.record
WHERE m.is_constructor AND m.function NOT IN (SELECT function FROM c_new)
  AND coalesce(o.outer, h.record) IN (k.struct, k.base, k.class, m.record) GROUP BY m.function;
CREATE UNIQUE INDEX temp.c_new_function ON c_new (function);
CREATE TEMP TABLE c_this AS SELECT m.function AS function FROM c_method m
JOIN main.hold h ON h.owner = m.function AND h.position = 1 AND h.how IN ('pointer', 'void_pointer')
WHERE m.function NOT IN (SELECT function FROM c_new) AND m.function NOT IN (SELECT target FROM c_fill)
  AND (h.how = 'void_pointer' OR m.function NOT IN (SELECT function FROM c_plain) OR h.record = m.record)
UNION SELECT f.target FROM c_fill f JOIN main.hold h ON h.owner = f.target AND h.position = 1
WHERE h.how = 'void_pointer'
UNION SELECT f.target FROM c_fill f JOIN c_class k ON k.impl = f.impl AND k.ops = f.ops
JOIN c_self s ON s.function = f.target
WHERE s.record IN (k.base, k.struct, k.class) OR EXISTS (
  SELECT 1 FROM c_is_a a WHERE a.derived = s.record AND a.base = k.base);
-- Slots whose functions are not handed the object.
CREATE TEMP TABLE c_selfless AS
SELECT DISTINCT f.slot AS slot FROM c_fill f WHERE f.target NOT IN (SELECT function FROM c_this);
CREATE UNIQUE INDEX temp.c_this_function ON c_this (function);

-- C's objects: which structs are classes, which functions are their methods, what is a base of what.
--
-- C has no classes, but people build them, in a few ways. relations_in_c.sql then tells the program in
-- these words. Both run before derived.sql, when the program has C in it.
--
--   a field with a pointer to a function     a pure virtual method of the struct it works for
--   a function put into such a field         a method that overrides it
--   a table of such functions, or the        a class of its own, unless a struct can be found that
--   function that fills the fields in        only goes with it
--   a struct inside another, by value        a base, when it has such methods
--   the first parameter of a function        this, when it points to a struct

CREATE TEMP TABLE c_function AS
SELECT e.id AS function FROM main.entity e WHERE e.kind = 'function' AND e.flags & 4
  AND EXISTS (SELECT 1 FROM main.function f WHERE f.entity = e.id);
CREATE UNIQUE INDEX temp.c_function_function ON c_function (function);

-- What the first parameter points to.
CREATE TEMP TABLE c_self AS
SELECT h.owner AS function, min(coalesce(o.outer, h.record)) AS record
FROM main.hold h JOIN c_function c ON c.function = h.owner LEFT JOIN c_outer o ON o.record = h.record
WHERE h.record IN (SELECT entity FROM main.record) AND h.position = 1 AND h.how = 'pointer' AND NOT h.flags & 1 GROUP BY h.owner;
CREATE UNIQUE INDEX temp.c_self_function ON c_self (function);

-- Slots, and who is put into them: `impl` is the table, or the function that does it. Rows of an
-- array are entries to look up, not classes.
CREATE TEMP TABLE c_slot AS
SELECT f.field AS slot, f.record AS ops FROM c_field f
WHERE f.flags & 4 AND f.record NOT IN (
  SELECT parent FROM main.entity WHERE kind = 'method' AND parent IS NOT NULL);
CREATE UNIQUE INDEX temp.c_slot_slot ON c_slot (slot);
CREATE INDEX temp.c_slot_ops ON c_slot (ops);
-- The fields that mean it.
CREATE TEMP TABLE c_spelling AS SELECT slot AS field, slot AS slot, ops AS ops FROM c_slot
UNION ALL SELECT t.field, s.slot, s.ops FROM c_twin t JOIN c_slot s ON s.slot = t.same;
CREATE INDEX temp.c_spelling_slot ON c_spelling (slot);
-- Who sets a slot of a thing that it has, or had made, is its user.
CREATE TEMP TABLE c_foreign AS
SELECT DISTINCT w.function AS function, w.target_field AS slot, w.source_entity AS target
FROM main."write" w LEFT JOIN main.hold h ON h.owner = w.target_through AND h.position = 0 AND h.how = 'pointer'
WHERE w.source_origin = 'function' AND w.function IS NOT NULL AND w.target_field IS NOT NULL
  AND ((w.target_origin = 'call' AND NOT EXISTS (SELECT 1 FROM main.result r
      WHERE r.function = w.function AND r.value_origin = 'call' AND r.value_entity = w.target_entity))
    OR (h.owner IS NOT NULL AND NOT EXISTS (SELECT 1 FROM main."write" v
      WHERE v.function = w.function AND v.target_field = w.target_through AND v.source_origin = 'new')));
CREATE INDEX temp.c_foreign_slot ON c_foreign (function, slot);
-- Objects on the side: variables of a function that are given their functions where they are defined. Each
-- is one of its own, and is called by its first function; the n-th of a slot goes with the n-th of another.
CREATE TEMP TABLE c_aside AS
WITH stored (id, function, field, slot, ops, target, n, place) AS MATERIALIZED (
  SELECT s.id, s.function, s.field, t.slot, t.ops, s.target, row_number() OVER (
    PARTITION BY s.function, t.slot ORDER BY s.file, s.line, s."column"), s.line * 1000 + s."column"
  FROM main.slot s LEFT JOIN c_twin w ON w.field = s.field JOIN c_slot t ON t.slot = coalesce(w.same, s.field)
  WHERE s."table" IS NULL AND s.function IS NOT NULL AND s.flags & 8),
  own (id) AS MATERIALIZED (
  SELECT s.id FROM stored s WHERE s.target IS NOT NULL AND NOT EXISTS (SELECT 1 FROM main."write" w
      WHERE w.function = s.function AND w.source_origin = 'function' AND w.source_entity = s.target
        AND w.target_field = s.field AND w.target_origin <> 'local')
    AND (EXISTS (SELECT 1 FROM stored o WHERE o.function = s.function AND o.slot = s.slot AND o.n > 1)
      OR (s.function NOT IN (SELECT function FROM c_self) AND s.function NOT IN (
        SELECT function FROM main.creation WHERE destination = 'result'))))
SELECT s.id AS id, CAST(first_value(s.target) OVER (PARTITION BY s.function, s.ops, s.n ORDER BY s.place) AS INTEGER) AS impl
FROM stored s JOIN own o ON o.id = s.id;
CREATE UNIQUE INDEX temp.c_aside_id ON c_aside (id);
CREATE TEMP TABLE c_fill AS
SELECT DISTINCT t.slot AS slot, t.ops AS ops, s.target AS target,
  coalesce(s."table", a.impl, s.function) AS impl, s."table" IS NULL AND a.impl IS NULL AS stored,
  a.impl IS NOT NULL AS aside
FROM main.slot s LEFT JOIN c_twin w ON w.field = s.field JOIN c_slot t ON t.slot = coalesce(w.same, s.field)
LEFT JOIN c_aside a ON a.id = s.id
WHERE s.target IS NOT NULL AND coalesce(s."table", s.function) IS NOT NULL
  AND coalesce(s."table", -1) NOT IN (SELECT "table" FROM main.slot WHERE row > 0 AND "table" IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM c_foreign n
    WHERE n.function = s.function AND n.slot = s.field AND n.target = s.target);
-- Who fills one slot, and calls others of the object, puts in what is missing: that makes no class.
DELETE FROM c_fill WHERE stored AND 1 = (SELECT count(DISTINCT s.field) FROM main.slot s
    JOIN c_slot t ON t.slot = s.field AND t.ops = c_fill.ops WHERE s.function = c_fill.impl AND s.flags & 8)
  AND EXISTS (SELECT 1 FROM main.call c JOIN c_slot t ON t.slot = c.callee
    WHERE c.function = c_fill.impl AND t.ops = c_fill.ops AND c.callee <> c_fill.slot);
-- Nor does who hangs a function on an object that others made, where none of those that fill several fills it.
CREATE TEMP TABLE c_several AS SELECT ops AS ops, impl AS impl FROM c_fill GROUP BY ops, impl HAVING count(DISTINCT slot) > 1;
DELETE FROM c_fill WHERE ops IN (SELECT ops FROM c_several)
  AND (stored OR impl IN (SELECT "table" FROM main.slot WHERE flags & 8)) AND (ops, impl) NOT IN (SELECT ops, impl FROM c_several)
  AND slot NOT IN (SELECT g.slot FROM c_fill g JOIN c_several v ON v.ops = g.ops AND v.impl = g.impl)
  AND impl NOT IN (SELECT function FROM main.creation WHERE function IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM main.call c JOIN c_several v ON v.impl = c.callee
    WHERE c.function = c_fill.impl AND v.ops = c_fill.ops);
-- A function that is handed to the one that stores it is its method, too, when it takes the struct itself,
-- or when several are handed to the one that makes it.
CREATE TEMP TABLE c_handed AS
WITH given (slot, ops, target, function, "order", by, made) AS MATERIALIZED (
  SELECT t.slot, t.ops, a.value_entity, a.function, a."order", w.function, w.target_origin = 'new' AND EXISTS (
    SELECT 1 FROM main.creation c WHERE c.function = w.function AND c.record = t.ops AND c.destination = 'result')
  FROM c_spelling t CROSS JOIN main."write" w ON w.target_field = t.field
  CROSS JOIN main.argument a ON a.callee = w.function AND a.position = w.source_position AND a.value_origin = 'function'
  WHERE w.source_origin = 'parameter' AND w.source_field IS NULL AND NOT w.target_how & 1)
SELECT DISTINCT g.slot AS slot, g.ops AS ops, g.target AS target, CAST((SELECT b.value_entity FROM main.argument b
    WHERE b.function = g.function AND b."order" = g."order" AND b.value_origin = 'function'
    ORDER BY b.position LIMIT 1) AS INTEGER) AS impl, g.by AS by
FROM given g LEFT JOIN c_self p ON p.function = g.target
WHERE p.record = g.ops OR (g.made AND 1 < (SELECT count(DISTINCT o.target) FROM given o WHERE o.slot = g.slot));
INSERT INTO c_fill SELECT DISTINCT slot, ops, target, impl, 0, 0 FROM c_handed;
-- A struct inside another that is handed to its own filling function, and to nothing else that a base is
-- for, is a part.
CREATE TEMP TABLE c_part AS
WITH filler (function, record) AS MATERIALIZED (SELECT DISTINCT f.impl, s.record FROM c_fill f
    JOIN c_self s ON s.function = f.impl WHERE f.stored),
  inner_ (function, "order", field, whole, part) AS MATERIALIZED (
    SELECT a.function, a."order", f.field, f.record, l.record FROM main.argument a
    CROSS JOIN filler l ON l.function = a.callee JOIN c_field f ON f.field = a.value_field
    JOIN main.hold h ON h.owner = f.field AND h.position = 0 AND h.how = 'value' AND h.record = l.record
    WHERE a.position = 0 AND a.value_how & 4)
SELECT DISTINCT i.field AS field FROM inner_ i
WHERE i.field NOT IN (SELECT target_through FROM main."write" WHERE target_through IS NOT NULL
    AND source_origin IN ('function', 'global'))
  AND NOT EXISTS (SELECT 1 FROM main.argument b WHERE b.function = i.function AND b."order" = i."order"
    AND b.value_origin IN ('function', 'global') AND b.position > 0)
  AND NOT EXISTS (SELECT 1 FROM main."cast" c WHERE (c."from" = i.part AND c."to" = i.whole)
    OR (c."from" = i.whole AND c."to" = i.part));

-- What only one function fills, for objects without kinds, are plain methods: the slot is that function.
CREATE TEMP TABLE c_plain AS
WITH whole (ops) AS (SELECT f.ops FROM c_fill f WHERE f.ops NOT IN (SELECT base FROM c_begins)
    AND f.ops NOT IN (SELECT base FROM c_unnamed)
    AND f.ops NOT IN (SELECT h.record FROM main.hold h WHERE h.position = 0 AND h.how = 'value' AND NOT h.flags & 1
      AND h.record IN (SELECT ops FROM c_slot) AND h.owner IN (SELECT field FROM c_field)
      AND h.owner NOT IN (SELECT field FROM c_part))
    AND f.ops NOT IN (SELECT t.ops FROM main."write" w CROSS JOIN c_slot t ON t.slot = w.target_field
      WHERE w.source_origin NOT IN ('function', 'null'))
  GROUP BY f.ops HAVING count(DISTINCT f.impl) = 1 AND min(f.stored OR f.aside) AND count(DISTINCT f.slot) = count(*)
    AND NOT max(f.target IN (SELECT owner FROM main.hold WHERE position = 1 AND how = 'void_pointer'))
    AND NOT max(coalesce((f.target, f.ops) IN (SELECT s.function, h.record FROM main.hold h JOIN c_field g ON g.field = h.owner
      JOIN c_self s ON s.record = g.record AND s.record <> h.record
      WHERE h.position = 0 AND h.record IN (SELECT ops FROM c_slot)), 0)))
SELECT f.slot AS slot, f.ops AS record, f.target AS function, CASE WHEN f.stored THEN f.impl END AS maker
FROM c_fill f JOIN whole w ON w.ops = f.ops;
CREATE UNIQUE INDEX temp.c_plain_slot ON c_plain (slot);
DELETE FROM c_fill WHERE ops IN (SELECT record FROM c_plain);
DELETE FROM c_slot WHERE ops IN (SELECT record FROM c_plain) AND slot IN (SELECT slot FROM c_plain);
CREATE INDEX temp.c_fill_slot ON c_fill (slot);
CREATE INDEX temp.c_fill_target ON c_fill (target);
CREATE INDEX temp.c_fill_impl ON c_fill (impl);

-- Tables that are exchanged are things by themselves, states say, not what a thing is: their own functions do
-- it, or a function that does nothing else; or there are several of a kind side by side.
CREATE TEMP TABLE c_switched AS
SELECT DISTINCT w.target_field AS field FROM main."write" w JOIN c_fill f ON f.target = w.function
JOIN c_fill g ON g.ops = f.ops AND g.impl = w.source_entity
WHERE w.source_origin = 'global' AND w.target_field IS NOT NULL;
CREATE TEMP TABLE c_link AS
SELECT f.field AS field, f.record AS record, h.record AS ops FROM main.hold h JOIN c_field f ON f.field = h.owner
WHERE h.position = 0 AND h.how = 'pointer' AND NOT h.flags & 1 AND h.record <> f.record
  AND h.record IN (SELECT ops FROM c_fill);
INSERT INTO c_switched SELECT l.field FROM c_link l
WHERE (SELECT count(*) FROM c_link o WHERE o.record = l.record AND o.ops = l.ops) > 2
UNION SELECT l.field FROM c_link l JOIN main."write" w ON w.target_field = l.field
JOIN c_self s ON s.function = w.function AND s.record = l.record
WHERE w.target_origin = 'parameter' AND w.target_position = 0 AND w.target_through IS NULL
  AND w.source_origin = 'parameter' AND w.source_field IS NULL
  AND NOT EXISTS (SELECT 1 FROM main."write" o WHERE o.function = w.function AND o.target_field <> l.field)
  AND (w.function IN (SELECT target FROM c_fill UNION SELECT function FROM c_plain)
    OR EXISTS (SELECT 1 FROM main.call c JOIN c_fill f ON f.target = c.function AND f.ops = l.ops WHERE c.callee = w.function)
    OR EXISTS (SELECT 1 FROM main.call c WHERE c.callee = w.function GROUP BY c.function HAVING count(*) > 1));

-- The struct that a set of slots works for: one that points to it, or the one that has them.
CREATE TEMP TABLE c_ops AS
SELECT ops AS ops, count(*) AS slots,
  (SELECT count(*) FROM c_field f WHERE f.record = ops) AS fields FROM c_slot GROUP BY ops;
-- What has functions that take it itself, or has kinds, is a thing and nobody's table.
CREATE TEMP TABLE c_thing AS
SELECT f.ops AS record FROM c_fill f JOIN c_self s ON s.function = f.target WHERE s.record = f.ops
UNION SELECT base FROM c_begins UNION SELECT derived FROM c_begins UNION SELECT base FROM c_unnamed;
CREATE TEMP TABLE c_interface AS
SELECT DISTINCT f.record AS record, o.ops AS ops, f.field AS link
FROM c_ops o JOIN main.hold h ON h.record = o.ops AND h.position = 0
  AND h.how IN ('pointer', 'value') AND NOT h.flags & 1
JOIN c_field f ON f.field = h.owner
WHERE f.record <> o.ops AND o.slots * 2 >= o.fields AND o.ops NOT IN (SELECT record FROM c_thing)
  AND f.field NOT IN (SELECT field FROM c_switched)
  AND (NOT EXISTS (SELECT 1 FROM c_fill i WHERE i.ops = o.ops)
    OR EXISTS (SELECT 1 FROM c_fill i JOIN c_self s ON s.function = i.target
      WHERE i.ops = o.ops AND (s.record = f.record OR s.record IN (
        SELECT coalesce(q.outer, p.record) FROM main.hold p JOIN c_field g ON g.field = p.owner
        LEFT JOIN c_outer q ON q.record = p.record
        WHERE g.record = s.record AND p.position = 0 AND p.how = 'value' AND p.record = f.record))));
INSERT INTO c_interface SELECT o.ops, o.ops, NULL FROM c_ops o
WHERE o.ops NOT IN (SELECT ops FROM c_interface);
CREATE INDEX temp.c_interface_ops ON c_interface (ops);
CREATE INDEX temp.c_interface_record ON c_interface (record);
CREATE INDEX temp.c_interface_link ON c_interface (link);
-- The same slots may serve several structs: the one that the functions take speaks for all.
CREATE TEMP TABLE c_taken AS
SELECT f.ops AS ops, p.record AS record, count(*) AS n FROM c_fill f JOIN c_self p ON p.function = f.target
GROUP BY f.ops, p.record;
CREATE TEMP TABLE c_owner AS
SELECT ops, record FROM (SELECT i.ops AS ops, i.record AS record, row_number() OVER (PARTITION BY i.ops
  ORDER BY coalesce(t.n, 0) DESC, i.link IS NULL, i.record) AS place
  FROM c_interface i LEFT JOIN c_taken t ON t.ops = i.ops AND t.record = i.record) WHERE place = 1;
CREATE TEMP TABLE c_virtual AS
SELECT s.slot AS slot, s.ops AS ops, o.record AS record FROM c_slot s JOIN c_owner o ON o.ops = s.ops;
CREATE UNIQUE INDEX temp.c_virtual_slot ON c_virtual (slot);

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
-- What says that a part is a base, virtual methods or none: whoever makes the whole hands the part out for
-- it, or there is a cast between the two.
CREATE TEMP TABLE c_upcast AS
SELECT DISTINCT coalesce(o.outer, r.value_entity) AS derived, coalesce(p.outer, r.value_record) AS base,
  r.value_field AS field, r.file AS file, r.line AS line, r."column" AS "column"
FROM main.result r JOIN c_function f ON f.function = r.function
JOIN main.hold h ON h.owner = r.function AND h.position = 0 AND h.record = r.value_record
LEFT JOIN c_outer o ON o.record = r.value_entity LEFT JOIN c_outer p ON p.record = r.value_record
WHERE r.value_origin = 'new' AND r.value_field IS NOT NULL AND r.value_how & 4 AND NOT r.value_how & 1
  AND (r.value_through IS NULL OR r.value_through IN (SELECT id FROM main.entity WHERE flags & 2))
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
INSERT INTO c_base SELECT derived, base, field, min(file), min(line), min("column") FROM c_upcast u
WHERE NOT EXISTS (SELECT 1 FROM c_base b WHERE b.derived = u.derived AND b.base = u.base)
GROUP BY derived, base, field;
INSERT INTO c_base SELECT b.derived, b.base, -1, min(r.file), min(r.line), min(r."column")
FROM c_begins b JOIN main.record r ON r.entity = b.derived AND r.flags & 1 GROUP BY b.derived, b.base;
CREATE INDEX temp.c_base_field ON c_base (field);
CREATE INDEX temp.c_base_base ON c_base (base);
CREATE TEMP TABLE c_is_a AS
WITH RECURSIVE up (derived, base) AS (SELECT derived, base FROM c_base
  UNION SELECT up.derived, b.base FROM up JOIN c_base b ON b.derived = up.base)
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
  AND w.function IS NOT NULL
UNION SELECT i.impl, i.impl, NULL, NULL, NULL FROM c_impl i WHERE i.stored;
CREATE INDEX temp.c_maker_function ON c_maker (function);
CREATE TEMP TABLE c_candidate AS
SELECT f.impl AS impl, coalesce(o.outer, c."to") AS record FROM c_fill f
JOIN main."cast" c ON c.function = f.target LEFT JOIN c_outer o ON o.record = c."to"
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
-- A struct that goes with several tables of the same slots tells none of them apart. The one table
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
    WHEN c.struct IS NULL OR (SELECT count(DISTINCT d.impl) FROM c_choice d
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
  AND NOT c.flags & 4 AND 1 = (SELECT count(*) FROM main.call o WHERE o.function = c.function);
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
CREATE UNIQUE INDEX temp.c_method_function ON c_method (function);
-- Methods whose first parameter is the object; constructors may make it instead.
CREATE TEMP TABLE c_new AS
SELECT m.function AS function, CAST(min(c.record) AS INTEGER) AS record, NULL AS super
FROM c_method m LEFT JOIN c_class k ON k.class = m.record
JOIN main.creation c ON c.function = m.function AND c.how <> 'temporary'
LEFT JOIN c_outer o ON o.record = c.record
WHERE m.is_constructor AND coalesce(o.outer, c.record) IN (k.struct, k.base, k.class, m.record) GROUP BY m.function;
INSERT INTO c_new SELECT m.function, NULL, min(c.callee) FROM c_method m JOIN main.call c ON c.function = m.function
JOIN c_method s ON s.function = c.callee AND s.is_constructor
JOIN c_is_a a ON a.derived = m.record AND a.base = s.record
WHERE m.is_constructor AND m.function NOT IN (SELECT function FROM c_new)
  AND s.function IN (SELECT function FROM c_new) GROUP BY m.function;
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

-- C's members that are functions: which fields are slots, who puts what into them, and what they work for.
--
-- Runs after kinds_in_c.sql and before objects_in_c.sql.
--
--   a field with a pointer to a function     a pure virtual method of the struct it works for
--   a function put into such a field         a method that overrides it
--   the only function ever put into it       a plain method

CREATE TEMP TABLE c_function AS
SELECT e.id AS function FROM main.entity e WHERE e.kind = 'function' AND e.flags & 4
  AND EXISTS (SELECT 1 FROM main.function f WHERE f.entity = e.id);
CREATE UNIQUE INDEX temp.c_function_function ON c_function (function);

-- What the first parameter points to.
CREATE TEMP TABLE c_self AS
SELECT h.owner AS function, min(coalesce(o.outer, h.record)) AS record
FROM main.hold h JOIN c_function c ON c.function = h.owner LEFT JOIN c_outer o ON o.record = h.record
WHERE h.record IN (SELECT entity FROM main.record) AND h.position = 1 AND h.how = 'pointer' AND NOT h.flags & 1 GROUP BY h.owner;
-- A constructor may be handed bare memory, and give it back as what it has made of it.
CREATE TEMP TABLE c_placed AS
SELECT r.function AS function, min(coalesce(o.outer, r.value_record)) AS record
FROM main.hold h CROSS JOIN main.result r ON r.function = h.owner JOIN c_function c ON c.function = r.function
LEFT JOIN c_outer o ON o.record = r.value_record
WHERE h.position = 1 AND h.how = 'void_pointer' AND r.value_record IN (SELECT entity FROM main.record)
GROUP BY r.function HAVING min(r.value_origin = 'parameter' AND r.value_position = 0 AND r.value_field IS NULL
    OR r.value_origin = 'null') AND count(DISTINCT r.value_record) = 1;
INSERT INTO c_self SELECT function, record FROM c_placed WHERE function NOT IN (SELECT function FROM c_self);
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
        AND w.target_field = s.field AND w.target_origin <> 'local' AND (w.how <> 'initialise' OR s.function IN (
          SELECT function FROM main.creation WHERE how = 'temporary' AND destination IN ('result', 'argument'))))
    AND (EXISTS (SELECT 1 FROM stored o WHERE o.function = s.function AND o.slot = s.slot AND o.n > 1)
      OR (s.function NOT IN (SELECT function FROM c_self) AND s.function NOT IN (
        SELECT function FROM main.creation WHERE destination = 'result'))))
SELECT s.id AS id, CAST(first_value(s.target) OVER (PARTITION BY s.function, s.ops, s.n ORDER BY s.place) AS INTEGER) AS impl
FROM stored s JOIN own o ON o.id = s.id;
CREATE UNIQUE INDEX temp.c_aside_id ON c_aside (id);
-- Rows of an array that objects are made to point to, one or another, are objects too, called by their first function.
CREATE TEMP TABLE c_lent AS
WITH rows_of ("table") AS MATERIALIZED (SELECT DISTINCT "table" FROM main.slot WHERE row > 0 AND "table" IS NOT NULL AND field IS NOT NULL),
  kept ("table", field) AS (SELECT r."table", w.target_field FROM rows_of r CROSS JOIN main.argument a ON a.value_entity = r."table"
    JOIN main."write" w ON w.function = a.callee AND w.source_origin = 'parameter' AND w.source_position = a.position
    WHERE a.value_origin = 'global' AND a.value_how & 1 AND a.value_field IS NULL AND w.source_field IS NULL
    UNION SELECT r."table", w.target_field FROM rows_of r CROSS JOIN main."write" w ON w.source_entity = r."table"
    WHERE w.source_origin = 'global' AND w.source_how & 1 AND w.source_field IS NULL)
SELECT DISTINCT s."table" AS "table", s.row AS row, CAST(first_value(s.target) OVER (
  PARTITION BY s."table", s.row ORDER BY s.line, s."column") AS INTEGER) AS impl
FROM main.slot s WHERE s.target IS NOT NULL AND s."table" IN (SELECT k."table" FROM kept k
  JOIN main.hold h ON h.owner = k.field AND h.position = 0 AND h.how = 'pointer' AND NOT h.flags & 1
  JOIN main.call c ON c.receiver_field = k.field AND c.callee IN (SELECT slot FROM c_slot));
CREATE UNIQUE INDEX temp.c_lent_table ON c_lent ("table", row);
CREATE TEMP TABLE c_fill AS
SELECT DISTINCT t.slot AS slot, t.ops AS ops, s.target AS target,
  coalesce(l.impl, s."table", a.impl, s.function) AS impl, s."table" IS NULL AND a.impl IS NULL AS stored,
  coalesce(l.impl, a.impl) IS NOT NULL AS aside
FROM main.slot s LEFT JOIN c_twin w ON w.field = s.field JOIN c_slot t ON t.slot = coalesce(w.same, s.field)
LEFT JOIN c_aside a ON a.id = s.id LEFT JOIN c_lent l ON l."table" = s."table" AND l.row = s.row
WHERE s.target IS NOT NULL AND coalesce(s."table", s.function) IS NOT NULL
  AND (l.impl IS NOT NULL OR coalesce(s."table", -1) NOT IN (SELECT "table" FROM main.slot WHERE row > 0 AND "table" IS NOT NULL))
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
-- when several are handed to the one that makes it, or when it is handed together with the caller's own part.
CREATE TEMP TABLE c_handed AS
WITH given (slot, ops, target, function, "order", by, made, own) AS MATERIALIZED (
  SELECT t.slot, t.ops, a.value_entity, a.function, a."order", w.function, w.target_origin = 'new' AND EXISTS (
    SELECT 1 FROM main.creation c WHERE c.function = w.function AND c.record = t.ops AND c.destination = 'result'),
    EXISTS (SELECT 1 FROM main.argument b JOIN main.hold h ON h.owner = b.value_field AND h.position = 0
      JOIN main.field f ON f.entity = b.value_field AND f.offset_bits = 0 WHERE b.function = a.function AND b."order" = a."order" AND b.position = 0 AND b.value_origin IN ('parameter', 'new')
        AND h.how = 'value' AND h.record = t.ops)
  FROM c_spelling t CROSS JOIN main."write" w ON w.target_field = t.field
  CROSS JOIN main.argument a ON a.callee = w.function AND a.position = w.source_position AND a.value_origin = 'function'
  WHERE w.source_origin = 'parameter' AND w.source_field IS NULL AND NOT w.target_how & 1)
SELECT DISTINCT g.slot AS slot, g.ops AS ops, g.target AS target, CASE WHEN g.own THEN g.function ELSE CAST((
    SELECT b.value_entity FROM main.argument b WHERE b.function = g.function AND b."order" = g."order"
      AND b.value_origin = 'function' ORDER BY b.position LIMIT 1) AS INTEGER) END AS impl, g.by AS by, g.own AS own
FROM given g LEFT JOIN c_self p ON p.function = g.target
WHERE p.record = g.ops OR g.own OR (g.made AND 1 < (SELECT count(DISTINCT o.target) FROM given o WHERE o.slot = g.slot));
INSERT INTO c_fill SELECT DISTINCT slot, ops, target, impl, own, 0 FROM c_handed;
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
    AND NOT max(EXISTS (SELECT 1 FROM c_self s CROSS JOIN c_field g ON g.record = s.record
      CROSS JOIN main.hold h ON h.owner = g.field
      WHERE s.function = f.target AND s.record <> f.ops AND h.position = 0 AND h.record = f.ops)))
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
WHERE w.target_field IS NOT NULL AND ((w.source_origin = 'global' AND EXISTS (SELECT 1 FROM c_fill g
    WHERE g.ops = f.ops AND g.impl = w.source_entity))
  OR (w.source_origin IN ('new', 'call') AND EXISTS (SELECT 1 FROM main.hold h
    WHERE h.owner = w.target_field AND h.position = 0 AND h.how = 'pointer' AND h.record = f.ops)));
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
UNION SELECT base FROM c_begins UNION SELECT derived FROM c_begins UNION SELECT base FROM c_unnamed
-- So is what others have in them by value, when their functions are put in as if they took itself.
UNION SELECT t.ops FROM main.slot s JOIN c_spelling t ON t.field = s.field JOIN c_self p ON p.function = s.target
JOIN main.hold h ON h.record = t.ops AND h.position = 0 AND h.how = 'value' AND NOT h.flags & 1
JOIN c_field f ON f.field = h.owner AND f.record = p.record WHERE s.flags & 2;
-- Tables whose functions are all handed something of no type.
CREATE TEMP TABLE c_untyped AS SELECT f.ops AS ops FROM c_fill f LEFT JOIN main.hold p ON p.owner = f.target
  AND p.position = 1 AND p.how = 'void_pointer' GROUP BY f.ops HAVING count(*) = count(p.owner);
-- Whom the functions are handed that nobody is seen to put in.
CREATE TEMP TABLE c_asked AS
SELECT DISTINCT s.ops AS ops, coalesce(u.outer, a.value_record) AS asker
FROM c_slot s CROSS JOIN main.call c ON c.callee = s.slot
LEFT JOIN main.argument a ON a.function = c.function AND a."order" = c."order" AND a.position = 0
LEFT JOIN c_outer u ON u.record = a.value_record
WHERE s.ops NOT IN (SELECT ops FROM c_fill);
-- Who has the data that its functions are handed, beside them or beside the table: the two are one object, of
-- which the data says the rest.
CREATE TEMP TABLE c_called AS
SELECT DISTINCT s.ops AS ops, coalesce(u.outer, a.value_record) AS record, a.value_field AS field
FROM c_slot s CROSS JOIN main.call c ON c.callee = s.slot
JOIN main.argument a ON a.function = c.function AND a."order" = c."order" AND a.position = 0
LEFT JOIN c_outer u ON u.record = a.value_record
WHERE s.ops IN (SELECT ops FROM c_untyped);
CREATE TEMP TABLE c_paired AS
SELECT DISTINCT s.ops AS ops, d.record AS record, d.field AS field
FROM c_called s JOIN main.hold h ON h.owner = s.field AND h.position = 0 AND h.how = 'void_pointer'
JOIN c_field d ON d.field = s.field
WHERE ((d.record = s.ops AND (SELECT 2 * slots + 2 >= fields FROM c_ops o WHERE o.ops = s.ops))
    OR (EXISTS (SELECT 1 FROM c_link l WHERE l.record = d.record AND l.ops = s.ops)
      AND 5 > (SELECT count(*) FROM c_field g WHERE g.record = d.record)
      -- Who is given the two later, and has more of its own, is their user.
      AND NOT EXISTS (SELECT 1 FROM c_link l JOIN main."write" w ON w.target_field = l.field AND w.source_origin = 'parameter'
          AND w.source_field IS NULL AND w.target_origin = 'parameter'
        JOIN c_field g ON g.record = d.record AND g.field NOT IN (l.field, d.field)
        WHERE l.record = d.record AND l.ops = s.ops AND NOT EXISTS (SELECT 1 FROM main."write" v
          WHERE v.function = w.function AND v.target_field = g.field))));
CREATE TEMP TABLE c_interface AS
SELECT DISTINCT f.record AS record, o.ops AS ops, f.field AS link
FROM c_ops o JOIN main.hold h ON h.record = o.ops AND h.position = 0
  AND h.how IN ('pointer', 'value') AND NOT h.flags & 1
JOIN c_field f ON f.field = h.owner
WHERE f.record <> o.ops AND o.ops NOT IN (SELECT record FROM c_thing)
  AND (o.slots * 2 >= o.fields OR (o.ops, f.record) IN (SELECT ops, record FROM c_paired))
  AND f.field NOT IN (SELECT field FROM c_switched)
  AND ((o.ops NOT IN (SELECT ops FROM c_fill) AND (o.ops NOT IN (SELECT ops FROM c_asked)
      OR (o.ops, f.record) IN (SELECT ops, asker FROM c_asked)))
    OR (h.how = 'pointer' AND 1 = (SELECT count(*) FROM c_field g WHERE g.record = f.record))
    OR (o.ops, f.record) IN (SELECT ops, record FROM c_paired)
    -- Or whom others call them on, where they take anything.
    OR (h.how = 'pointer' AND (o.ops, f.record) IN (SELECT ops, record FROM c_called))
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

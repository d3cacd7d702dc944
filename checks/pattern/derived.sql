-- What definitions of patterns use besides the relations: made once per program, before the first query.
-- Names are documented in docs/patterns.md; queries of own definitions may use them too.

-- Member functions, one row each, declarations and definition taken together.
CREATE TABLE method AS
SELECT f.entity AS function, e.parent AS record, e.name AS name, max(f.parameters) AS parameters,
  max(f.flags & 4 <> 0) AS is_static, max(f.flags & 16 <> 0) AS is_virtual,
  max(f.flags & 32 <> 0) AS is_pure, max(f.flags & 64 <> 0) AS is_const,
  max(f.flags & 256 <> 0) AS is_deleted, max(f.flags & 1024 <> 0) AS is_constructor,
  max(f.flags & 2048 <> 0) AS is_destructor, max(f.flags & 1 <> 0) AS has_body,
  max(f.access) AS access, min(f.file << 32 | f.line) >> 32 AS file, min(f.file << 32 | f.line) & 4294967295 AS line
FROM entity e CROSS JOIN function f ON f.entity = e.id
WHERE e.kind = 'method' AND e.parent IS NOT NULL GROUP BY f.entity;
CREATE UNIQUE INDEX method_function ON method (function);
CREATE INDEX method_record ON method (record);

-- Bases of bases; is_a has every class itself too.
CREATE TABLE base_of AS
WITH RECURSIVE up (derived, base) AS (
  SELECT derived, base FROM base WHERE derived IS NOT NULL AND base IS NOT NULL
  UNION SELECT up.derived, b.base FROM up JOIN base b ON b.derived = up.base WHERE b.base IS NOT NULL)
SELECT derived, base FROM up;
CREATE UNIQUE INDEX base_of_derived ON base_of (derived, base);
CREATE INDEX base_of_base ON base_of (base, derived);
CREATE TABLE is_a AS
SELECT derived, base FROM base_of UNION SELECT entity, entity FROM record WHERE entity IS NOT NULL;
CREATE UNIQUE INDEX is_a_derived ON is_a (derived, base);
CREATE INDEX is_a_base ON is_a (base, derived);

-- What overrides what. In a template whose base depends on its arguments the compiler cannot say; there
-- equal names and numbers of parameters do.
CREATE TABLE overriding AS
SELECT method, overridden FROM override WHERE method IS NOT NULL AND overridden IS NOT NULL
UNION SELECT m.function, n.function
FROM record r JOIN method m ON m.record = r.entity JOIN base_of b ON b.derived = r.entity
JOIN method n ON n.record = b.base AND n.name = m.name AND n.parameters = m.parameters AND n.is_virtual
WHERE r.flags & 16 AND NOT m.is_constructor AND NOT m.is_destructor;
CREATE INDEX overriding_method ON overriding (method);
CREATE INDEX overriding_overridden ON overriding (overridden);

-- Virtual methods by the one they all override: equal roots are the same operation.
CREATE TABLE operation AS
WITH RECURSIVE up (function, root) AS (
  SELECT method, overridden FROM overriding
  UNION SELECT up.function, o.overridden FROM up JOIN overriding o ON o.method = up.root)
SELECT function, root FROM up WHERE root NOT IN (SELECT method FROM overriding)
UNION SELECT function, function FROM method
WHERE is_virtual AND NOT is_destructor AND function NOT IN (SELECT method FROM overriding);
CREATE INDEX operation_function ON operation (function, root);
CREATE INDEX operation_root ON operation (root, function);

-- C only: what is the only function that is ever put into its slot, and so has no other kinds.
CREATE TABLE lone AS
SELECT m.function AS function, m.record AS record FROM method m JOIN main.entity e ON e.id = m.function
WHERE e.kind = 'function' AND m.is_virtual AND NOT m.is_pure AND m.function NOT IN (SELECT method FROM overriding);
CREATE UNIQUE INDEX lone_function ON lone (function);

-- Structs in C that have several different ones in them and begin with none: they are put together, not derived.
CREATE TABLE assembled AS
SELECT b.derived AS record FROM base b WHERE b.derived NOT IN (SELECT derived FROM main.base WHERE derived IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM main.field f JOIN main.hold h ON h.owner = f.entity AND h.position = 0 AND h.how = 'value'
    JOIN base c ON c.derived = b.derived AND c.base = h.record WHERE f.record = b.derived AND f.offset_bits = 0)
GROUP BY b.derived HAVING count(DISTINCT b.base) > 1;

-- Classes whose methods are dispatched at run time; abstract ones cannot be made.
CREATE TABLE polymorphic AS
SELECT DISTINCT i.derived AS record FROM is_a i JOIN method m ON m.record = i.base
WHERE m.is_virtual AND NOT m.is_destructor;
CREATE UNIQUE INDEX polymorphic_record ON polymorphic (record);
CREATE TABLE abstract AS SELECT DISTINCT entity AS record FROM record WHERE flags & 4;
CREATE UNIQUE INDEX abstract_record ON abstract (record);

-- Fields and what they hold: containers, pointers and smart pointers peeled.
CREATE TABLE holder AS
SELECT DISTINCT f.record AS record, h.owner AS field, h.record AS held, h.how AS how,
  h.flags & 1 AS many, (h.flags & 2) <> 0 AS map, h.flags AS flags, f.access AS access,
  h.file AS file, h.line AS line
FROM hold h JOIN field f ON f.entity = h.owner WHERE h.position = 0;
CREATE INDEX holder_record ON holder (record);
CREATE INDEX holder_field ON holder (field);
CREATE INDEX holder_held ON holder (held);

-- The same for what a class keeps in a field or in a static member.
CREATE TABLE keeper AS
SELECT record, field AS store, held, how, many, map, file, line FROM holder
UNION SELECT e.parent, h.owner, h.record, h.how, h.flags & 1, (h.flags & 2) <> 0, h.file, h.line
FROM hold h JOIN entity e ON e.id = h.owner
WHERE h.position = 0 AND e.kind = 'variable' AND e.parent IS NOT NULL;
CREATE INDEX keeper_store ON keeper (store);
CREATE INDEX keeper_record ON keeper (record);

-- Many objects that somebody keeps: in a container, or in the entries of one.
CREATE TABLE pooled AS
SELECT record AS owner, store, held, file, line FROM keeper WHERE many
UNION SELECT k.record, k.store, e.held, k.file, k.line FROM keeper k JOIN holder e ON e.record = k.held
WHERE k.many AND NOT e.many AND e.how <> 'value' AND e.held <> k.held AND k.record IS NOT NULL;
CREATE INDEX pooled_store ON pooled (store);

-- Parameters (from 0) and results of functions, by what they hold.
CREATE TABLE taken AS
SELECT DISTINCT h.owner AS function, h.position - 1 AS position, h.record AS held, h.how AS how,
  h.flags AS flags FROM hold h WHERE h.position > 0;
CREATE INDEX taken_function ON taken (function);
CREATE INDEX taken_held ON taken (held);
CREATE TABLE given AS
SELECT DISTINCT h.owner AS function, h.record AS held, h.how AS how, h.flags AS flags
FROM hold h JOIN entity e ON e.id = h.owner
WHERE h.position = 0 AND e.kind IN ('method', 'function') AND h.record IS NOT NULL;
CREATE INDEX given_function ON given (function);
CREATE INDEX given_held ON given (held);

-- What functions hand to who calls them, as a result or through a parameter.
CREATE TABLE handed AS
SELECT function, held FROM given
UNION SELECT t.function, t.held FROM taken t JOIN "write" w ON w.function = t.function
  AND w.target_origin = 'parameter' AND w.target_position = t.position AND w.target_how & 2
WHERE w.target_field IS NULL AND w.source_origin <> 'null' AND t.held IS NOT NULL;
CREATE INDEX handed_function ON handed (function);

-- Methods that call something through a field of their own object, or through a method of it that gives
-- the field; of a container's, its elements.
CREATE TABLE forward AS
SELECT c.function AS function, m.record AS record, c.receiver_field AS field, c.callee AS callee,
  c.name AS name, c."order" AS number, c.flags AS flags, c.receiver_how AS how,
  c.receiver_record AS held, c.file AS file, c.line AS line
FROM call c JOIN method m ON m.function = c.function
WHERE c.receiver_field IS NOT NULL AND c.receiver_origin = 'this'
  AND (c.receiver_how & 1 OR c.receiver_field NOT IN (SELECT field FROM holder WHERE many))
UNION
SELECT c.function, m.record, r.value_field, c.callee, c.name, c."order", c.flags, r.value_how,
  c.receiver_record, c.file, c.line
FROM call c JOIN method m ON m.function = c.function
JOIN method a ON a.function = c.receiver_entity AND a.record = m.record
JOIN result r ON r.function = a.function AND r.value_origin = 'this' AND r.value_field IS NOT NULL
WHERE c.receiver_origin = 'call' AND c.receiver_field IS NULL
  AND (r.value_how & 1 OR r.value_field NOT IN (SELECT field FROM holder WHERE many));
INSERT INTO forward
SELECT c.function, m.record, h.field, t.function, c.name, c."order", c.flags, 1, h.held, c.file, c.line
FROM call c JOIN method m ON m.function = c.function
JOIN holder h ON h.record = m.record AND h.many
JOIN is_a i ON i.derived = h.held JOIN method t ON t.record = i.base AND t.name = c.name
WHERE c.flags & 32 AND c.receiver_origin = 'local' AND c.receiver_field IS NULL
  AND (c.callee = t.function OR (c.callee IS NULL AND c.flags & 128))
  AND EXISTS (SELECT 1 FROM "use" u WHERE u."from" = c.function AND u."to" = h.field AND u.kind = 'field')
  AND EXISTS (SELECT 1 FROM argument a WHERE a.function = c.function AND a.value_origin = 'function');
-- What is done to each of them by a method that is told what to do: each([this](Part &p) { p.act(); }).
INSERT INTO forward
SELECT DISTINCT c.function, m.record, h.field, c.callee, c.name, c."order", c.flags | 4, 1, h.held, c.file, c.line
FROM call c CROSS JOIN method t ON t.function = c.callee CROSS JOIN method m ON m.function = c.function
CROSS JOIN argument l ON l.function = c.function AND l.value_origin = 'function' AND l.callee IS NOT NULL
CROSS JOIN call x ON x.function = l.callee AND x.receiver_origin = 'parameter' AND x.receiver_position = l.position
  AND x.receiver_field IS NULL AND (x.callee IS NULL OR x.name = 'operator()') AND x.flags & 4
CROSS JOIN "use" u ON u."from" = x.function AND u.kind = 'field'
JOIN holder h ON h.field = u."to" AND h.many JOIN is_a i ON i.derived = h.held AND i.base = t.record
WHERE c.flags & 32 AND c.receiver_origin = 'local' AND c.receiver_field IS NULL;
CREATE INDEX forward_function ON forward (function);
CREATE INDEX forward_field ON forward (field);
CREATE INDEX forward_callee ON forward (callee);

-- Methods that call methods of their own object.
CREATE TABLE self_call AS
SELECT c.function AS function, m.record AS record, c.callee AS callee, c.name AS name,
  c.flags AS flags, c.file AS file, c.line AS line
FROM call c JOIN method m ON m.function = c.function JOIN method t ON t.function = c.callee
WHERE c.receiver_origin = 'this' AND c.receiver_field IS NULL AND NOT c.receiver_how & 1
  AND NOT t.is_constructor
-- Which of them it is, the type of what it is handed says: all of that name.
UNION SELECT c.function, m.record, t.function, c.name, c.flags, c.file, c.line
FROM call c CROSS JOIN method m ON m.function = c.function CROSS JOIN method t ON t.record = m.record AND t.name = c.name
WHERE c.callee IS NULL AND c.receiver_origin = 'this' AND c.receiver_field IS NULL AND c.flags & 128
  AND NOT c.receiver_how & 9 AND NOT t.is_constructor AND t.function <> c.function;
CREATE INDEX self_call_function ON self_call (function);
CREATE INDEX self_call_callee ON self_call (callee);

-- What a method reaches within its own object, itself included.
CREATE TABLE reach_step (function INTEGER, callee INTEGER, PRIMARY KEY (function, callee)) WITHOUT ROWID;
INSERT OR IGNORE INTO reach_step SELECT function, callee FROM self_call;
INSERT OR IGNORE INTO reach_step SELECT s.function, m.function FROM self_call s JOIN operation o ON o.root = s.callee
JOIN method m ON m.function = o.function AND m.record = s.record WHERE m.function <> s.callee AND NOT s.flags & 64;
CREATE TABLE reach (function INTEGER, callee INTEGER, PRIMARY KEY (function, callee)) WITHOUT ROWID;
INSERT INTO reach SELECT function, function FROM method;
INSERT OR IGNORE INTO reach SELECT function, callee FROM reach_step;
INSERT OR IGNORE INTO reach SELECT a.function, b.callee FROM reach_step a JOIN reach_step b ON b.function = a.callee;
INSERT OR IGNORE INTO reach SELECT r.function, s.callee FROM reach r JOIN reach_step s ON s.function = r.callee;
CREATE INDEX reach_callee ON reach (callee);

-- Who makes objects, and of which class the maker is a method (none: a function).
CREATE TABLE made AS
SELECT c.function AS function, m.record AS maker, c.record AS record, c.how AS how,
  c.destination AS destination, c."to" AS target, c.flags AS flags, c.file AS file, c.line AS line
FROM creation c LEFT JOIN method m ON m.function = c.function WHERE c.record IS NOT NULL;
CREATE INDEX made_function ON made (function);
CREATE INDEX made_record ON made (record);
CREATE INDEX made_maker ON made (maker);

-- Fields that are written from outside the object: by a parameter of a constructor or a method.
CREATE TABLE injected AS
SELECT DISTINCT w.target_field AS field, w.function AS function, m.record AS record,
  m.is_constructor AS by_constructor, w.how AS how, w.file AS file, w.line AS line
FROM "write" w JOIN method m ON m.function = w.function
WHERE w.target_field IS NOT NULL AND w.source_origin = 'parameter' AND w.target_origin = 'this';
INSERT INTO injected SELECT DISTINCT w.target_field, w.function, f.record, 1, w.how, w.file, w.line
FROM "write" w JOIN field f ON f.entity = w.target_field LEFT JOIN method m ON m.function = w.function
WHERE w.how = 'initialise' AND w.target_origin = 'new' AND m.record IS NOT f.record
  AND w.source_origin IN ('local', 'new', 'parameter', 'global', 'call') AND w.source_record IS NOT NULL;
CREATE INDEX injected_field ON injected (field);

-- Where somebody who is of a class is given another of it, and nothing is seen of what becomes of that: the field is set,
-- and never read.
CREATE TABLE unasked AS
SELECT j.field AS field, min(j.file << 32 | j.line) >> 32 AS file, min(j.file << 32 | j.line) & 4294967295 AS line
FROM injected j JOIN holder h ON h.field = j.field AND NOT h.many AND h.how <> 'value'
JOIN base_of b ON b.derived = h.record AND b.base = h.held JOIN polymorphic p ON p.record = h.held
WHERE j.by_constructor AND NOT EXISTS (SELECT 1 FROM main."use" u WHERE u."to" = j.field AND u.kind = 'field'
    AND u."from" NOT IN (SELECT i.function FROM injected i WHERE i.field = j.field))
  AND NOT EXISTS (SELECT 1 FROM main.call c WHERE j.field IN (c.receiver_field, c.receiver_through))
  AND NOT EXISTS (SELECT 1 FROM main.argument a WHERE j.field IN (a.value_field, a.value_through))
GROUP BY j.field;

-- Virtual methods that make what they return, and those that override one that does.
CREATE TABLE producing AS
SELECT DISTINCT o.root AS root, m.function AS function, m.record AS maker, c.record AS product,
  c.flags AS flags, c.destination AS destination, c.file AS file, c.line AS line
FROM made c JOIN method m ON m.function = c.function JOIN operation o ON o.function = m.function
WHERE c.destination IN ('result', 'out_parameter');
CREATE INDEX producing_root ON producing (root);
CREATE INDEX producing_maker ON producing (maker);

-- Operations that are to give an object, where everybody who implements one gives none.
CREATE TABLE ungiven AS
SELECT o.root AS root, min(o.function) AS function FROM operation o JOIN given g ON g.function = o.function AND g.how = 'pointer'
JOIN main.result r ON r.function = o.function
GROUP BY o.root HAVING min(r.value_origin = 'null') AND count(DISTINCT o.function) > 1;

-- Classes of one line of inheritance, either way.
CREATE TABLE related AS SELECT derived AS a, base AS b FROM is_a UNION SELECT base, derived FROM is_a;
CREATE UNIQUE INDEX related_a ON related (a, b);

-- Classes whose definition was seen: not the system's.
CREATE TABLE known AS SELECT DISTINCT entity AS record, max(flags) AS flags FROM record
WHERE flags & 1 GROUP BY entity;
CREATE UNIQUE INDEX known_record ON known (record);

-- A field of an abstract (dispatched) type, and the calls that its owner makes through it.
CREATE TABLE delegate AS
SELECT DISTINCT h.record AS owner, h.field AS field, h.held AS held, h.many AS many,
  fw.function AS function, fw.record AS caller, fw.callee AS callee, fw.flags AS flags,
  fw.how AS how, fw.file AS file, fw.line AS line
FROM holder h JOIN forward fw ON fw.field = h.field
WHERE h.held IN (SELECT record FROM polymorphic);
CREATE INDEX delegate_owner ON delegate (owner);
CREATE INDEX delegate_held ON delegate (held);

-- Methods that call the operation they implement, on an object in a field.
CREATE TABLE same_operation AS
SELECT d.owner AS owner, d.field AS field, d.held AS held, d.many AS many, d.function AS function,
  d.caller AS caller, d.callee AS callee, d.flags AS flags, d.how AS how, a.root AS root,
  rm.record AS component, d.file AS file, d.line AS line
FROM delegate d JOIN reach r ON r.callee = d.function
JOIN operation a ON a.function = r.function
JOIN operation b ON b.function = d.callee AND b.root = a.root
JOIN method rm ON rm.function = a.root;
CREATE INDEX same_operation_owner ON same_operation (owner);
CREATE INDEX same_operation_field ON same_operation (field);

-- Operations of whoever stands before another object of its kind that never reach that one, and neither
-- answer nor end anything. In C a table may hold such a function beside one that hands on.
CREATE VIEW unforwarded AS
SELECT DISTINCT s.owner AS owner, s.field AS field, m.function AS function, m.file AS file, m.line AS line
FROM same_operation s JOIN method rm ON rm.record = s.component AND rm.is_pure
JOIN operation o ON o.root = rm.function JOIN method m ON m.function = o.function
JOIN function f ON f.entity = m.function AND f.flags & 1
  AND f.returns IN ('void', 'bool') AND NOT m.is_const
WHERE (m.record = s.owner OR EXISTS (SELECT 1 FROM main.slot a JOIN main.slot b ON b."table" = a."table"
    AND b.row = a.row WHERE a.target = s.function AND b.target = m.function))
  AND NOT EXISTS (SELECT 1 FROM "write" w WHERE w.function = m.function AND w.how = 'release')
  AND NOT EXISTS (SELECT 1 FROM reach u JOIN main.call c ON c.function = u.callee
    WHERE u.function = m.function AND s.field IN (c.receiver_field, c.receiver_through))
  AND NOT EXISTS (SELECT 1 FROM reach u JOIN forward fw ON fw.function = u.callee
    WHERE u.function = m.function AND fw.field = s.field)
  AND NOT EXISTS (SELECT 1 FROM reach u JOIN main.argument a ON a.function = u.callee
    WHERE u.function = m.function AND a.value_field = s.field)
  AND NOT m.is_destructor
  -- The one that is left out: who does most itself stands before nobody.
  AND (m.record <> s.owner OR 2 > (SELECT count(*) FROM method p JOIN operation q ON q.root = p.function JOIN method n ON n.function = q.function
    WHERE p.record = s.component AND p.is_pure AND NOT p.is_destructor AND n.record = m.record
      AND NOT EXISTS (SELECT 1 FROM reach u JOIN forward fw ON fw.function = u.callee
        WHERE u.function = n.function AND fw.field = s.field)));

-- Operations of such a one that call themselves, where others call it: they never come to an end.
CREATE VIEW circular AS
SELECT DISTINCT s.owner AS owner, s.field AS field, c.function AS function, c.file AS file, c.line AS line
FROM same_operation s JOIN method rm ON rm.record = s.component
JOIN operation o ON o.root IN (SELECT root FROM operation WHERE function = rm.function)
JOIN self_call c ON c.function = o.function AND c.record = s.owner AND NOT c.flags & 64
JOIN operation t ON t.function = c.callee AND t.root = o.root
WHERE NOT EXISTS (SELECT 1 FROM same_operation x WHERE x.owner = s.owner AND x.root = o.root
  AND x.function = c.function);

-- Classes that somebody makes, has or names, other than they themselves and who calls them a friend.
CREATE VIEW spoken_of AS
SELECT record AS record FROM creation WHERE record IS NOT NULL
UNION SELECT record FROM main.hold WHERE record IS NOT NULL
UNION SELECT base FROM base WHERE base IS NOT NULL
UNION SELECT u."to" FROM "use" u JOIN main.entity t ON t.id = u."to" AND t.kind IN ('class', 'struct')
WHERE u.kind <> 'friend'
  AND NOT EXISTS (SELECT 1 FROM method m WHERE m.function = u."from" AND m.record = u."to")
  AND NOT EXISTS (SELECT 1 FROM "use" f WHERE f."from" = u."from" AND f."to" = u."to" AND f.line = u.line
    AND f.kind = 'friend');

-- Objects of classes that a factory makes, made by somebody else who is neither of the class nor called by it.
CREATE VIEW made_past AS
SELECT f.factory AS factory, f.record AS record, x.function AS function, x.file AS file, x.line AS line
FROM factory_makes f JOIN made x ON x.record = f.record
WHERE x.function IS NOT NULL AND x.function NOT IN (SELECT g.factory FROM factory_makes g WHERE g.record = f.record)
  AND NOT EXISTS (SELECT 1 FROM related r WHERE r.a = x.maker AND r.b = f.record)
  AND NOT EXISTS (SELECT 1 FROM main.call c WHERE c.callee = x.function AND c.function IN (
    SELECT g.factory FROM factory_makes g WHERE g.record = f.record))
  AND NOT EXISTS (SELECT 1 FROM main.call c JOIN main.call d ON d.callee = c.function WHERE c.callee = x.function
    AND d.function IN (SELECT g.factory FROM factory_makes g WHERE g.record = f.record));
CREATE VIEW factory_makes AS
SELECT DISTINCT c.function AS factory, c.record AS record FROM made c JOIN base_of b ON b.derived = c.record
JOIN handed g ON g.function = c.function AND g.held = b.base
WHERE c.destination IN ('result', 'out_parameter') AND (EXISTS (
    SELECT 1 FROM operation o JOIN operation p ON p.root = o.root AND p.function <> o.function WHERE o.function = c.function)
  OR (SELECT count(DISTINCT d.record) FROM made d JOIN base_of e ON e.derived = d.record AND e.base = b.base
    WHERE d.function = c.function AND d.destination = c.destination) > 1);

-- Functions that keep the function they are given, of a type that takes neither data of who hands it in nor
-- the object that keeps it. The place is where that type gets its name, if it has one.
CREATE VIEW dataless AS
SELECT DISTINCT f.record AS object, f.entity AS slot, w.target_through AS list, w.function AS function,
  coalesce(n.file, d.file) AS file, coalesce(n.line, d.line) AS line
FROM main."write" w JOIN main.field f ON f.entity = w.target_field AND f.flags & 4
JOIN main.entity e ON e.id = f.record LEFT JOIN main.field l ON l.entity = w.target_through
LEFT JOIN main.entity s ON s.id = l.record
JOIN declaration d ON d.entity = w.function AND (NOT d.flags & 1 OR NOT EXISTS (
  SELECT 1 FROM declaration o WHERE o.entity = w.function AND NOT o.flags & 1))
LEFT JOIN "use" u ON u."from" = w.function AND u.file = d.file AND u.line = d.line
  AND u.kind IN ('type.complete', 'type.opaque') AND EXISTS (SELECT 1 FROM declaration t
    WHERE t.entity = u."to" AND t.type IN (f.type, replace(f.type, '(*)', '')))
LEFT JOIN declaration n ON n.entity = u."to"
WHERE w.source_origin = 'parameter' AND w.source_field IS NULL AND w.function IS NOT NULL
  AND f.type NOT LIKE '%void *%' AND (e.name = '' OR instr(f.type, e.name) = 0)
  AND (s.name IS NULL OR s.name = '' OR instr(f.type, s.name) = 0)
  AND NOT EXISTS (SELECT 1 FROM main."write" o JOIN main.hold h ON h.owner = o.target_field
    AND h.position = 0 AND h.how = 'void_pointer' WHERE o.function = w.function);

-- Virtual methods of a class that give products of another line, and what overrides make.
CREATE TABLE factory_method AS
SELECT DISTINCT rm.record AS creator, g.held AS product, p.root AS make, p.maker AS maker,
  p.product AS made, p.file AS file, p.line AS line
FROM producing p JOIN method rm ON rm.function = p.root JOIN given g ON g.function = p.root
JOIN is_a i ON i.derived = p.product AND i.base = g.held
WHERE p.maker <> rm.record AND (p.product <> g.held OR (p.product IN (SELECT record FROM polymorphic) AND NOT p.flags & 1
    AND 1 < (SELECT count(DISTINCT q.maker) FROM producing q WHERE q.root = p.root AND q.product = g.held)))
  AND NOT EXISTS (SELECT 1 FROM related r WHERE r.a = rm.record AND r.b = g.held)
UNION
SELECT rm.record, t.held, p.root, p.maker, p.product, p.file, p.line
FROM producing p JOIN method rm ON rm.function = p.root JOIN taken t ON t.function = p.root
JOIN base_of i ON i.derived = p.product AND i.base = t.held
WHERE p.maker <> rm.record AND p.destination = 'out_parameter'
  AND NOT EXISTS (SELECT 1 FROM related r WHERE r.a = rm.record AND r.b = t.held)
UNION
SELECT rm.record, g.held, o.root, m.record, g.held, c.file, c.line
FROM creation c JOIN method m ON m.function = c.function JOIN operation o ON o.function = c.function
JOIN method rm ON rm.function = o.root JOIN given g ON g.function = o.root
JOIN polymorphic v ON v.record = g.held
WHERE c.record IS NULL AND c.destination = 'result' AND m.record <> rm.record AND NOT c.flags & 1
  AND NOT EXISTS (SELECT 1 FROM related r WHERE r.a = rm.record AND r.b = g.held);
CREATE INDEX factory_method_creator ON factory_method (creator);

-- Methods that put parts into what a field holds: a write into it, or a call that may change it.
CREATE TABLE part AS
SELECT DISTINCT w.function AS function, m.record AS record, w.target_through AS field,
  w.file AS file, w.line AS line
FROM "write" w JOIN method m ON m.function = w.function
WHERE w.target_origin = 'this' AND w.target_through IS NOT NULL AND NOT m.is_constructor
UNION
SELECT fw.function, fw.record, fw.field, fw.file, fw.line
FROM forward fw JOIN method m ON m.function = fw.function JOIN method t ON t.function = fw.callee
WHERE NOT t.is_const AND NOT m.is_constructor AND NOT m.is_destructor
UNION
SELECT c.function, m.record, c.receiver_through, c.file, c.line
FROM call c JOIN method m ON m.function = c.function
WHERE c.receiver_origin = 'this' AND c.receiver_through IS NOT NULL
  AND NOT m.is_const AND NOT m.is_constructor AND NOT m.is_destructor;
CREATE INDEX part_record ON part (record);

-- So that the questions that follow are planned for how large these tables are.
PRAGMA analysis_limit = 400;
ANALYZE;

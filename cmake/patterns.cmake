# The definitions of patterns (checks/pattern/*.yaml), made part of the program: their text, and for
# each a row of the catalogue, pattern-<name>, with the help it carries. Nothing generated is committed.
#   ashlar_patterns(<folder with the definitions> <folder to write to>)
# writes patterns.def, patterns_catalogue.c and patterns_text.c.

# What is said of every pattern alike.
set(ASHLAR_PATTERN_FIX "Do what the message misses, or take the declaration back if the code is meant to be something else:\n`ashlar patterns --candidates` shows what it is.\n")
set(ASHLAR_PATTERN_EXCEPT "`// ashlar-allow(RULE): reason` on the line, or an entry of `allow:` with rule, entity and a reason.\nA definition is not of your kind? Write your own and name its file with `patterns: - from:`.\n")

# "text" as the lines of a C string literal.
function(ashlar_c_string text out)
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(REPLACE "\n" "\\n\"\n\t\t\"" text "${text}")
  set(${out} "\"${text}\"" PARENT_SCOPE)
endfunction()

# The value of a key at the start of a line: what follows it, or the literal block below it.
function(ashlar_yaml_value text key out)
  set(value "")
  if("\n${text}" MATCHES "\n${key}: \\|\n(((  [^\n]*)?\n)+)")
    string(REGEX REPLACE "\n  " "\n" value "\n${CMAKE_MATCH_1}")
    string(REGEX REPLACE "\n+$" "\n" value "${value}")
    string(SUBSTRING "${value}" 1 -1 value)
  elseif("\n${text}" MATCHES "\n${key}: ([^\n]*)\n")
    set(value "${CMAKE_MATCH_1}")
  endif()
  set(${out} "${value}" PARENT_SCOPE)
endfunction()

function(ashlar_embed file name out)
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
  set(${out} "static const char ${name}[] = {${bytes}0};\n" PARENT_SCOPE)
endfunction()

function(ashlar_patterns folder output)
  file(GLOB files CONFIGURE_DEPENDS ${folder}/*.yaml)
  list(SORT files)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${files} ${folder}/derived.sql ${folder}/objects_in_c.sql)
  set(def "")
  set(catalogue "#include \"checks/catalogue.h\"\n#include \"checks/pattern_rule.h\"\n")
  set(texts "#include \"checks/pattern/embedded.h\"\n")
  set(rows "")
  set(identifiers own) # people's own: written by hand
  foreach(file IN LISTS files)
    file(READ ${file} text)
    get_filename_component(name ${file} NAME_WE)
    string(REPLACE "-" "_" identifier ${name})
    list(APPEND identifiers ${identifier})
    string(APPEND catalogue "\nconst struct ash_rule ash_pattern_${identifier} = {\n\t.info = {\n"
      "\t\t.id = \"pattern-${name}\",\n\t\t.key_names = \"instance check role\",\n"
      "\t\t.severity = ASH_WARNING,\n")
    foreach(key summary why bad good fix except)
      ashlar_yaml_value("${text}" ${key} value)
      if(NOT value AND key STREQUAL "fix")
        set(value "${ASHLAR_PATTERN_FIX}")
      elseif(NOT value AND key STREQUAL "except")
        string(REPLACE "RULE" "pattern-${name}" value "${ASHLAR_PATTERN_EXCEPT}")
      endif()
      if(value)
        ashlar_c_string("${value}" value)
        string(APPEND catalogue "\t\t.${key} = ${value},\n")
      endif()
    endforeach()
    string(APPEND catalogue "\t},\n\t.scope = ASH_SCOPE_PROGRAM,\n\t.run = ash_pattern_rule_run,\n};\n")
    ashlar_embed(${file} text_${identifier} embedded)
    string(APPEND texts "${embedded}")
    string(APPEND rows "\t{\"${name}.yaml\", text_${identifier}, sizeof text_${identifier} - 1},\n")
  endforeach()
  list(SORT identifiers)
  foreach(identifier IN LISTS identifiers)
    string(APPEND def "ASH_CHECK(pattern, ${identifier})\n")
  endforeach()
  ashlar_embed(${folder}/objects_in_c.sql text_objects_in_c embedded)
  string(APPEND texts "${embedded}")
  ashlar_embed(${folder}/derived.sql text_derived embedded)
  string(APPEND texts "${embedded}\nconst struct ash_embedded ash_embedded_patterns[] = {\n${rows}};\n"
    "const size_t ash_n_embedded_patterns =\n\tsizeof ash_embedded_patterns / sizeof *ash_embedded_patterns;\n"
    "const struct ash_embedded ash_embedded_objects_in_c =\n\t{\"objects_in_c.sql\", text_objects_in_c, sizeof text_objects_in_c - 1};\n"
    "const struct ash_embedded ash_embedded_derived = {\"derived.sql\", text_derived, sizeof text_derived - 1};\n")
  file(CONFIGURE OUTPUT ${output}/patterns.def CONTENT "${def}" @ONLY)
  file(CONFIGURE OUTPUT ${output}/patterns_catalogue.c CONTENT "${catalogue}" @ONLY)
  file(CONFIGURE OUTPUT ${output}/patterns_text.c CONTENT "${texts}" @ONLY)
endfunction()

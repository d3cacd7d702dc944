# The LLVMs to build for. One plugin and one worker are made per major version, since Clang's C++
# interface changes with each. Sets ASHLAR_LLVM_FOUND and, per version N:
#   ASHLAR_LLVM_<N>_INCLUDE   headers of Clang and LLVM
#   ASHLAR_LLVM_<N>_CLANG_CPP libclang-cpp, linked by the worker alone
#   ASHLAR_LLVM_<N>_LLVM      libLLVM, likewise
#   ASHLAR_LLVM_<N>_CLANG     the clang beside them: where the worker finds builtin headers
# An LLVM in an unusual place: -DASHLAR_LLVM_<N>_ROOT=/opt/llvm-N.
set(ASHLAR_LLVM_SUPPORTED 14 16 19 22)
set(ASHLAR_LLVM_VERSIONS "" CACHE STRING
  "LLVM major versions to build for; empty: all found among ${ASHLAR_LLVM_SUPPORTED}")

# Answers in `out` the major version that the headers in `include` are of, or "".
function(ashlar_llvm_headers_major include out)
  set(${out} "" PARENT_SCOPE)
  if(EXISTS "${include}/clang/Basic/Version.inc")
    file(STRINGS "${include}/clang/Basic/Version.inc" line REGEX "define CLANG_VERSION_MAJOR ")
    string(REGEX MATCH "[0-9]+" major "${line}")
    set(${out} "${major}" PARENT_SCOPE)
  endif()
endfunction()

function(ashlar_find_llvm version)
  set(name ASHLAR_LLVM_${version})
  set(${name}_ROOT "" CACHE PATH "Where LLVM ${version} is installed; empty: the usual places")
  find_program(${name}_CONFIG NAMES llvm-config-${version} llvm-config
    HINTS ${${name}_ROOT}/bin /usr/lib/llvm-${version}/bin NO_DEFAULT_PATH)
  if(NOT ${name}_CONFIG)
    find_program(${name}_CONFIG NAMES llvm-config-${version})
  endif()
  if(NOT ${name}_CONFIG)
    return()
  endif()
  foreach(folder includedir libdir bindir)
    execute_process(COMMAND ${${name}_CONFIG} --${folder} OUTPUT_VARIABLE ${folder}
      OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  endforeach()
  find_path(${name}_INCLUDE clang/AST/ASTConsumer.h PATHS ${includedir} NO_DEFAULT_PATH)
  find_library(${name}_CLANG_CPP NAMES libclang-cpp.so.${version} libclang-cpp.so.${version}.1
    PATHS ${libdir} NO_DEFAULT_PATH)
  find_library(${name}_LLVM NAMES LLVM-${version} libLLVM.so.${version}.1
    PATHS ${libdir} NO_DEFAULT_PATH)
  find_program(${name}_CLANG NAMES clang clang-${version} PATHS ${bindir} NO_DEFAULT_PATH)
  mark_as_advanced(${name}_CONFIG ${name}_INCLUDE ${name}_CLANG_CPP ${name}_LLVM ${name}_CLANG)
  if(NOT ${name}_INCLUDE OR NOT ${name}_CLANG_CPP OR NOT ${name}_LLVM OR NOT ${name}_CLANG)
    return()
  endif()
  ashlar_llvm_headers_major(${${name}_INCLUDE} major)
  if(major STREQUAL version)
    set(ASHLAR_LLVM_FOUND ${ASHLAR_LLVM_FOUND} ${version} PARENT_SCOPE)
  endif()
endfunction()

set(ASHLAR_LLVM_FOUND)
if(ASHLAR_LLVM_VERSIONS)
  set(ASHLAR_LLVM_WANTED ${ASHLAR_LLVM_VERSIONS})
else()
  set(ASHLAR_LLVM_WANTED ${ASHLAR_LLVM_SUPPORTED})
endif()
foreach(version IN LISTS ASHLAR_LLVM_WANTED)
  ashlar_find_llvm(${version})
  if(ASHLAR_LLVM_VERSIONS AND NOT version IN_LIST ASHLAR_LLVM_FOUND)
    message(FATAL_ERROR "LLVM ${version} was asked for but is not installed with headers: "
      "install clang-${version}, libclang-${version}-dev and llvm-${version}-dev, "
      "or set ASHLAR_LLVM_${version}_ROOT")
  endif()
endforeach()
if(NOT ASHLAR_LLVM_FOUND)
  message(FATAL_ERROR "no LLVM among ${ASHLAR_LLVM_SUPPORTED} is installed with headers: "
    "install for example clang-14, libclang-14-dev and llvm-14-dev")
endif()
message(STATUS "Ashlar: building for LLVM ${ASHLAR_LLVM_FOUND}")

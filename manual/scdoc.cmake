# cmake -DSCDOC=PATH -DMAN=DIR -P scdoc.cmake: makes DIR/<page> of each DIR/<page>.scd.
file(GLOB sources ${MAN}/*.scd)
foreach(source IN LISTS sources)
  string(REGEX REPLACE "\\.scd$" "" page ${source})
  execute_process(COMMAND ${SCDOC} INPUT_FILE ${source} OUTPUT_FILE ${page}
    ERROR_VARIABLE why RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "scdoc refuses ${source}: ${why}")
  endif()
endforeach()

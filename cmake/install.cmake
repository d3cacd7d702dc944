# The installed tree, relocatable: bin/ashlar finds ../lib/ashlar from where it lies.
include(CMakePackageConfigHelpers)
set(ASHLAR_INSTALL_LIBDIR lib/ashlar)

install(TARGETS ashlar RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
foreach(version IN LISTS ASHLAR_LLVM_FOUND)
  install(TARGETS ashlar-${version} LIBRARY DESTINATION ${ASHLAR_INSTALL_LIBDIR})
  install(TARGETS ashlar-worker-${version} RUNTIME DESTINATION ${ASHLAR_INSTALL_LIBDIR})
endforeach()
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs)

configure_package_config_file(cmake/AshlarConfig.cmake.in
  ${PROJECT_BINARY_DIR}/cmake/AshlarConfig.cmake
  INSTALL_DESTINATION lib/cmake/Ashlar
  PATH_VARS CMAKE_INSTALL_BINDIR ASHLAR_INSTALL_LIBDIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/cmake/AshlarConfigVersion.cmake
  COMPATIBILITY SameMajorVersion)
install(FILES ${PROJECT_BINARY_DIR}/cmake/AshlarConfig.cmake
              ${PROJECT_BINARY_DIR}/cmake/AshlarConfigVersion.cmake
        DESTINATION lib/cmake/Ashlar)

# Compiles through ccache when it is there; whoever set a launcher keeps it. Paths are told from the root of the
# sources, so that a second clone finds what the first one compiled.
find_program(HEARTH_CCACHE ccache)
mark_as_advanced(HEARTH_CCACHE)
if(PROJECT_IS_TOP_LEVEL AND HEARTH_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(hearth_launcher "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1
    "${HEARTH_CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER ${hearth_launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${hearth_launcher})
endif()

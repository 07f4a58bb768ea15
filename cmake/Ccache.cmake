# Compiles through ccache when it is there; whoever set a launcher keeps it.
find_program(HEARTH_CCACHE ccache)
mark_as_advanced(HEARTH_CCACHE)
if(PROJECT_IS_TOP_LEVEL AND HEARTH_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER "${HEARTH_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${HEARTH_CCACHE}")
endif()

# HEARTH_JSON_INCLUDE: a folder of the build tree that holds nlohmann/ and nothing else. Debian keeps the
# library in /usr/include, and a cross compiler that is shown /usr/include takes the host's C library for its own.
find_path(HEARTH_NLOHMANN_ROOT nlohmann/json.hpp
  PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
mark_as_advanced(HEARTH_NLOHMANN_ROOT)
set(HEARTH_JSON_INCLUDE "${PROJECT_BINARY_DIR}/third_party/json")
file(MAKE_DIRECTORY "${HEARTH_JSON_INCLUDE}")
file(CREATE_LINK "${HEARTH_NLOHMANN_ROOT}/nlohmann" "${HEARTH_JSON_INCLUDE}/nlohmann" SYMBOLIC)

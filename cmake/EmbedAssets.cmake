# hearth_embed_assets(<target> FOLDERS <folder>[=<prefix>]...): an object library with every file of the folders
# inside it, precompressed, and find_asset() to look them up (hub/src/assets/assets.h). A folder that does not exist
# yet is empty. The script runs at each build, compares digests and writes only what changed, so added, changed and
# removed files are all noticed; an unchanged run takes a tenth of a second.
enable_language(ASM)

function(hearth_embed_assets target)
  cmake_parse_arguments(arg "" "" "FOLDERS" ${ARGN})
  find_program(HEARTH_NODE node REQUIRED)
  mark_as_advanced(HEARTH_NODE)
  set(out "${CMAKE_CURRENT_BINARY_DIR}/${target}")
  set(script "${PROJECT_SOURCE_DIR}/scripts/embed-assets.mjs")
  add_custom_target(${target}_files
    COMMAND ${HEARTH_NODE} ${script} ${out} ${arg_FOLDERS}
    BYPRODUCTS ${out}/assets.S ${out}/table.cpp
    COMMENT "Embedding the files of the page" VERBATIM)
  set_source_files_properties(${out}/assets.S ${out}/table.cpp PROPERTIES GENERATED TRUE)
  set_source_files_properties(${out}/assets.S PROPERTIES OBJECT_DEPENDS ${out}/table.cpp)
  add_library(${target} OBJECT ${PROJECT_SOURCE_DIR}/hub/src/assets/assets.cpp ${out}/assets.S ${out}/table.cpp)
  hearth_target(${target})
  add_dependencies(${target} ${target}_files)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/hub/src)
endfunction()

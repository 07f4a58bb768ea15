# hearth_target(<name>): what every target of this project has in common.
function(hearth_target name)
  target_compile_features(${name} PUBLIC cxx_std_20)
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
  target_compile_options(${name} PRIVATE
    # Fused multiply-add rounds once where WebAssembly rounds twice: the two builds would disagree.
    -ffp-contract=off
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
    # Once all is inlined, GCC 12 reports moved-from variants, and the frames of Asio's coroutines as freed by a
    # stranger. clang-tidy and the sanitizers look for the real thing.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-mismatched-new-delete>
    $<$<BOOL:${HEARTH_WARNINGS_AS_ERRORS}>:-Werror>)
endfunction()

# hearth_target(<name>): what every target of this project has in common.
function(hearth_target name)
  target_compile_features(${name} PUBLIC cxx_std_20)
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
  target_compile_options(${name} PRIVATE
    # Fused multiply-add rounds once where WebAssembly rounds twice: the two builds would disagree.
    -ffp-contract=off
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
    # GCC 12 reports moved-from variants once they are inlined; clang-tidy and the sanitizers look for the real thing.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
    $<$<BOOL:${HEARTH_WARNINGS_AS_ERRORS}>:-Werror>)
endfunction()

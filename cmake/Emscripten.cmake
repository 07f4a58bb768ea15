# Finds the Emscripten that is on PATH (or named by EMSCRIPTEN) and hands over to its own toolchain file.
if(DEFINED ENV{EMSCRIPTEN})
  set(hearth_emscripten "$ENV{EMSCRIPTEN}")
else()
  execute_process(COMMAND em-config EMSCRIPTEN_ROOT
    OUTPUT_VARIABLE hearth_emscripten OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE hearth_em_config)
  if(hearth_em_config)
    message(FATAL_ERROR "No em-config on PATH. Run scripts/setup.sh build, or set EMSCRIPTEN.")
  endif()
endif()

# Debian's emcc asks Node for acorn, which only Debian's own Node finds unasked. Link steps use it.
if(EXISTS /usr/share/nodejs/acorn AND hearth_emscripten MATCHES "^/usr/share/")
  set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs")
endif()

include("${hearth_emscripten}/cmake/Modules/Platform/Emscripten.cmake")

// Stand-ins for two functions of the C library whose results nobody reads. Real ones are a fifth of the
// module: they carry 128-bit floating point and all of printf. The linker puts these in their place (--wrap
// in CMakeLists.txt), and a test of the layers keeps the core from calling them.
#include <cstddef>

extern "C" {

// The JSON library converts numbers with a fraction or an exponent, then hands over the value and the
// literal; our reader decides by the literal alone. Taking all of it and answering a finite number is what it
// checks for.
double __wrap_strtod(const char* text, char** end) {
  while (*text != '\0') ++text;
  *end = const_cast<char*>(text);
  return 0;
}

// The JSON library words control characters for its error texts; ours are codes.
int __wrap_snprintf(char* out, std::size_t size, const char*, ...) {
  if (size > 0) *out = '\0';
  return 0;
}
}

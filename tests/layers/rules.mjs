// Which room may not hold what. Arrows: demo -> js -> wasm -> sdk <- hub. Nothing points the other way.
// `example` is a line that the rule must refuse: it keeps the rule itself honest.

const core = /^sdk\/(include|src)\/.*\.(h|cpp)$/;

export const contentRules = [
  {
    name: 'the core knows no compiler target, server or storage',
    in: core,
    refuse: /emscripten|boost|sqlite|openssl/i,
    example: '#include <emscripten/bind.h>',
  },
  {
    name: 'the core includes nothing of the other rooms',
    in: core,
    refuse: /#include\s*[<"](\.\.\/)*(hub|js|wasm|demo|tests)\//,
    example: '#include "../../hub/src/net/server.h"',
  },
  {
    name: 'only the JSON room of the core knows the JSON library',
    in: /^(sdk|hub|wasm)\/.*\.(h|cpp)$/,
    except: /^sdk\/src\/json\//,
    refuse: /nlohmann/,
    example: '#include <nlohmann/json.hpp>',
  },
  {
    name: 'the core calls no function that the page does without (wasm/cuts.cpp)',
    in: core,
    refuse: /\b(strto(f|d|ld)|sto(f|d|ld)|v?s?n?printf)\s*\(|[io]?stringstream|<(iostream|sstream|cstdio)>/,
    example: 'std::snprintf(text, sizeof text, "%d", count);',
  },
  {
    name: 'public headers of the core include no private ones',
    in: /^sdk\/include\/.*\.h$/,
    refuse: /#include\s*"(?!hearth\/)/,
    example: '#include "poll/poll.h"',
  },
  {
    name: 'the bindings include the core and Embind only',
    in: /^wasm\/.*\.(h|cpp)$/,
    refuse: /#include\s*(<(?!emscripten\/)\w+\/|"(?!hearth\/))/,
    example: '#include <boost/asio.hpp>',
  },
  {
    name: 'the hub uses the public headers of the core only',
    in: /^hub\/.*\.(h|cpp)$/,
    refuse: /#include\s*"(\.\.\/)*sdk\//,
    example: '#include "sdk/src/poll/poll.h"',
  },
  {
    name: 'elements never touch the bindings',
    in: /^js\/src\/elements\/.*\.ts$/,
    refuse: /(from|import)\s*\(?\s*'[^']*(hearth-core|core\/glue|\/wasm\/)/,
    example: "import { instantiate } from '../../core/glue.js';",
  },
  {
    name: 'stores know no page',
    in: /^js\/src\/stores\/.*\.ts$/,
    refuse:
      /\b(HTML\w*Element|ShadowRoot|customElements|querySelector\w*|createElement)\b|\bwindow\.\w|\bfrom 'lit|\/elements\/|(?<![\w.])document\.(body|head|hidden|visibilityState|addEventListener|cookie|location)\b/,
    example: 'document.addEventListener("visibilitychange", wake);',
  },
  {
    name: 'nothing of the page is fetched from elsewhere',
    in: /^(js\/src|demo)\/.*\.(ts|js|html|css)$/,
    refuse:
      /(src|href)="https?:\/\/[^"]+\.(js|css|woff2?)"|@import\s+url\(\s*["']?https?:|\bimport\s*\(?\s*['"]https?:/,
    example: '<script type="module" src="https://cdn.example/hearth.js"></script>',
  },
  {
    name: 'no line names a folder of one machine',
    in: /./,
    except: /^tests\/layers\/rules\.mjs$/,
    refuse: /(^|[\s"'`=(:])\/(root|home|work|Users)\//,
    example: 'const cases = "/home/ada/hearth/cases";',
  },
  {
    name: 'nothing is left for later, and no test is switched off',
    in: /\.(h|cpp|ts|mjs|js|css|html|cmake|sh)$/,
    except: /^tests\/layers\/rules\.mjs$/,
    refuse: /\b(TODO|FIXME|XXX)\b|\bGTEST_SKIP\b|\bDISABLED_|\b(test|it|describe)\.(skip|only|todo|fixme)\b/,
    example: 'test.skip("counts every ballot", () => {});',
  },
];

// What a file may have at most, in lines. Generated files are exempt.
export const lengthRules = [
  { name: 'the bindings', in: /^wasm\/.*\.cpp$/, lines: 150 },
  { name: 'a main program', in: /(^|\/)main\.cpp$/, lines: 100 },
  { name: 'a C++ file', in: /^(sdk|hub|tests)\/.*\.(h|cpp)$/, lines: 400 },
  { name: 'a TypeScript or JavaScript file', in: /\.(ts|mjs|js)$/, lines: 300 },
];

export const generated = /\.generated\.\w+$/;

#include <array>
#include <fstream>
#include <istream>
#include <ostream>

#include "auth/base64url.h"
#include "auth/signature.h"
#include "cli/commands.h"
#include "cli/tally_report.h"
#include "hearth/recount.h"
#include "hearth/replica_json.h"
#include "json/fields.h"
#include "words/english.h"

namespace hearth::cli {
namespace {

constexpr std::string_view kHelp =
    "hearth verify EXPORT [--key KEY] [--receipt FILE] [--json]\n\n"
    "Checks what a hub offers of a poll that anybody can check (\"verifiable\"): hashes its log again,\n"
    "opens every ballot that counts, counts, and compares. \"-\" reads the standard input.\n\n";

constexpr std::string_view kHelpExit =
    "\nExit code 0: all is as it should be; 1: it is not, or it cannot be read.\n";

constexpr JsonLimits kReceipt{.bytes = 65536};

struct Asked {
  std::string key;      // empty: whichever stands in the export
  std::string receipt;  // a file; empty: none
  bool json = false;
  bool help = false;
};

// Piece by piece: an export may be larger than anybody wants to hold.
bool read_all(std::istream& in, Recount& recount) {
  std::array<char, 65536> piece{};
  while (in.read(piece.data(), piece.size()), in.gcount() > 0) {
    recount.read({piece.data(), static_cast<std::size_t>(in.gcount())});
  }
  return !in.bad();
}

bool read_all(const std::string& file, Recount& recount, const Terminal& terminal) {
  if (file == "-") return read_all(terminal.in, recount);
  std::ifstream in(file, std::ios::binary);
  return in && read_all(in, recount);
}

// Whose signatures the head and the receipt carry.
class Signatures {
 public:
  explicit Signatures(std::string key) : key_(std::move(key)) {}

  void check(const Json& head, std::string_view path) {
    const auto point = auth::from_base64url(text_of(head, "key"));
    const auto signature = auth::from_base64url(text_of(head, "signature"));
    const bool good = point && signature && auth::p256_signed(*point, text_of(head, "signed"), *signature);
    if (!good) return tell(Code::signature_wrong, path);
    if (!key_.empty() && key_ != text_of(head, "key")) return tell(Code::key_differs, path);
    key_ = text_of(head, "key");
  }

  [[nodiscard]] const Json::Array& findings() const { return findings_; }
  [[nodiscard]] const std::string& key() const { return key_; }

 private:
  void tell(Code code, std::string_view path) {
    findings_.push_back(Json::Object{{"code", name(code)}, {"path", path}, {"args", Json::Object{}}});
  }

  std::string key_;
  Json::Array findings_;
};

Json with(const Json& report, const Signatures& signatures) {
  Json::Object members;
  for (const auto& [name, value] : *report.object()) {
    Json now = value;
    if (name == "sound") now = flag_of(report, "sound") && signatures.findings().empty();
    if (name == "findings") {
      Json::Array all = signatures.findings();
      all.insert(all.end(), value.array()->begin(), value.array()->end());
      now = std::move(all);
    }
    members.emplace_back(name, std::move(now));
  }
  members.emplace_back("key", signatures.key());
  return members;
}

std::string line_of(const Json& finding) {
  const std::string_view path = text_of(finding, "path");
  return path.empty() ? "" : std::string(path.substr(1, path.find('/', 1) - 1));
}

std::string sentence_of(const Json& finding) {
  const Json* args = finding.find("args");
  for (int code = 0; code <= static_cast<int>(Code::internal); ++code) {
    if (name(static_cast<Code>(code)) != text_of(finding, "code")) continue;
    return words::describe({static_cast<Code>(code), "", args ? *args->object() : Json::Object()});
  }
  return std::string(text_of(finding, "code"));
}

void tell_findings(const std::string& file, const Json& report, const Terminal& terminal) {
  for (const Json& finding : items_of(report, "findings")) {
    const std::string line = line_of(finding);
    const std::string place = line.empty() ? file + ":" : file + ":" + line + ":";
    terminal.out << painted(terminal, Paint::bold, place) << " " << sentence_of(finding) << "\n";
  }
  if (number_of(report, "more") > 0) terminal.out << "and " << number_of(report, "more") << " more.\n";
}

void tell_counts(const Json& report, const Terminal& terminal) {
  const Json& document = member_of(report, "document");
  if (document.is_null()) return;
  terminal.out << painted(terminal, Paint::bold, text_of(document, "question")) << "\n"
               << text_of(report, "address") << ": " << number_of(report, "entries") << " entries, "
               << number_of(report, "ballots") << " ballots that count, " << number_of(report, "replaced")
               << " changed or withdrawn\n"
               << "Root " << text_of(report, "root") << "\nKey  " << text_of(report, "key") << "\n\n";
  const Json& result = member_of(report, "result");
  if (!result.is_null()) tell_result(document, result, words::named_options(document, {}), terminal);
}

void tell_receipt(std::string_view receipt, const Terminal& terminal) {
  if (receipt == "counts") terminal.out << "The vote of the receipt is among them.\n";
  if (receipt == "replaced") terminal.out << "The vote of the receipt was changed or withdrawn later.\n";
  if (receipt == "withdrawn") terminal.out << "The receipt is of a withdrawal.\n";
}

int tell(const std::string& file, const Json& report, const Terminal& terminal) {
  tell_counts(report, terminal);
  tell_receipt(text_of(report, "receipt"), terminal);
  const bool sound = flag_of(report, "sound");
  if (sound) {
    terminal.out
        << "\n"
        << painted(terminal, Paint::green, "Sound")
        << ": the log is as it was signed, every ballot that counts is in it, and counting them gives "
           "this result.\n";
  } else {
    terminal.out << "\n" << painted(terminal, Paint::red, "Something is wrong.") << "\n";
    tell_findings(file, report, terminal);
  }
  return sound ? kDone : kRefused;
}

int verify(const std::string& file, const Asked& asked, const Terminal& terminal) {
  Json receipt;
  if (!asked.receipt.empty()) {
    const auto text = read_source(asked.receipt, terminal);
    const auto json = parse_json(text.value_or(""), kReceipt);
    if (!json || !json->object()) return misunderstood(terminal, "verify", "The receipt cannot be read.");
    receipt = *json;
  }
  Recount recount;
  if (!read_all(file, recount, terminal)) {
    terminal.err << file << ": This file cannot be read.\n";
    return kRefused;
  }
  const Json found = recount.finish(receipt);
  Signatures signatures(asked.key);
  if (const Json* head = receipt.find("head")) signatures.check(*head, "");
  // What is no export has nothing to be signed.
  if (!member_of(found, "document").is_null()) signatures.check(member_of(found, "head"), "/1/head");
  const Json report = with(found, signatures);
  if (!asked.json) return tell(file, report, terminal);
  terminal.out << write_json(report) << "\n";
  return flag_of(report, "sound") ? kDone : kRefused;
}

}  // namespace

int verify(std::span<const std::string> args, const Terminal& terminal) {
  Asked asked;
  const std::array<Option, 4> options = {{
      {"--key", "KEY", "the hub's public key, as you know it from elsewhere",
       [&](std::string_view v) { return asked.key = v, !v.empty(); }},
      {"--receipt", "FILE", "a receipt: its vote must be in, and the log must go on from its head",
       [&](std::string_view v) { return asked.receipt = v, !v.empty(); }},
      {"--json", "", "answer as JSON", [&](std::string_view) { return asked.json = true; }},
      {"--help", "", "this text", [&](std::string_view) { return asked.help = true; }},
  }};
  const Parsed parsed = parse(args, options);
  if (!parsed.problem.empty()) return misunderstood(terminal, "verify", parsed.problem);
  if (asked.help) {
    terminal.out << kHelp << help_lines(options) << kHelpExit;
    return kDone;
  }
  if (parsed.arguments.size() != 1) return misunderstood(terminal, "verify", "Name one export.");
  return verify(parsed.arguments[0], asked, terminal);
}

}  // namespace hearth::cli

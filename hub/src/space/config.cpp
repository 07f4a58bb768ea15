#include "space/config.h"

#include <algorithm>
#include <cctype>

#include "hearth/text.h"
#include "words/english.h"

namespace hearth::space {
namespace {

constexpr std::size_t kMaxItems = 64;
constexpr std::size_t kMaxTitleBytes = 400;
constexpr std::size_t kMaxKidBytes = 64;
constexpr std::size_t kMinSecretBytes = 32;

constexpr const char* kBadOrigin =
    "Write an origin as the browser does: \"https://pottery.example\", in lower case, with nothing after the "
    "host or port.";
constexpr const char* kBadPublicKey =
    "This is no Ed25519 public key. Give the 43 characters of its \"x\" (base64url), or its PEM text.";
constexpr const char* kShortSecret = "A secret needs at least 32 characters, chosen at random.";
constexpr const char* kBadName =
    "The folder's name cannot be the space's name. Write a \"name\" here: 1 to 64 lower-case letters, "
    "digits, \"-\" or \"_\".";

class ConfigReader {
 public:
  ConfigReader(const std::filesystem::path& file, std::string_view text) : file_(file), text_(text) {}

  ConfigReading read(const Json& json, std::string_view folder_name) {
    Config config;
    refuse_others(json, "", {"$schema", "name", "title", "origins", "keys", "guests"});
    config.name = text(json, "", "name", folder_name);
    if (!is_id(config.name))
      say(json.find("name") == nullptr ? kBadName : words::sentence(Code::bad_id), "/name");
    config.title = text(json, "", "title", config.name);
    if (config.title.size() > kMaxTitleBytes) say("This title is too long.", "/title");
    config.guests = flag(json, "guests", true);
    for_each(json, "origins",
             [&](const Json& item, const std::string& path) { add_origin(config, item, path); });
    for_each(json, "keys", [&](const Json& item, const std::string& path) { add_key(config, item, path); });
    if (problems_.empty()) return {std::move(config), {}};
    const auto earlier = [](const Problem& a, const Problem& b) {
      return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    };
    std::stable_sort(problems_.begin(), problems_.end(), earlier);
    return {std::nullopt, std::move(problems_)};
  }

 private:
  void say(std::string_view sentence, const std::string& path) {
    Problem problem = problems_in(file_, text_, {{Code::bad_request, path}}).front();
    problem.sentence = sentence;
    problems_.push_back(std::move(problem));
  }

  void fail(Error error) {
    for (Problem& problem : problems_in(file_, text_, {std::move(error)}))
      problems_.push_back(std::move(problem));
  }

  void refuse_others(const Json& json, const std::string& path,
                     std::initializer_list<std::string_view> known) {
    if (json.object() == nullptr) return fail({Code::wrong_type, path, {{"expected", "object"}}});
    for (const auto& [field, value] : *json.object()) {
      if (std::find(known.begin(), known.end(), field) != known.end()) continue;
      fail({Code::unknown_field, pointer(path, field), {{"field", field}}});
    }
  }

  std::string text(const Json& json, const std::string& path, std::string_view field,
                   std::string_view fallback) {
    const Json* value = json.find(field);
    if (value == nullptr) return std::string(fallback);
    if (value->string() != nullptr && !value->string()->empty()) return *value->string();
    fail({value->string() != nullptr ? Code::text_empty : Code::wrong_type,
          pointer(path, field),
          {{"expected", "string"}}});
    return std::string(fallback);
  }

  std::string required(const Json& json, const std::string& path, std::string_view field) {
    if (json.object() != nullptr && json.find(field) == nullptr) {
      fail({Code::missing_field, pointer(path, field), {{"field", field}}});
    }
    return text(json, path, field, "");
  }

  bool flag(const Json& json, std::string_view field, bool fallback) {
    const Json* value = json.find(field);
    if (value == nullptr) return fallback;
    if (value->boolean() != nullptr) return *value->boolean();
    fail({Code::wrong_type, pointer("", field), {{"expected", "boolean"}}});
    return fallback;
  }

  template <class Add>
  void for_each(const Json& json, std::string_view field, Add add) {
    const Json* value = json.find(field);
    if (value == nullptr) return;
    const std::string path = pointer("", field);
    if (value->array() == nullptr) return fail({Code::wrong_type, path, {{"expected", "array"}}});
    if (value->array()->size() > kMaxItems) {
      return fail({Code::too_many, path, {{"max", static_cast<std::int64_t>(kMaxItems)}}});
    }
    for (std::size_t i = 0; i < value->array()->size(); ++i) add((*value->array())[i], pointer(path, i));
  }

  void add_origin(Config& config, const Json& item, const std::string& path) {
    if (item.string() == nullptr || !is_origin(*item.string())) return say(kBadOrigin, path);
    config.origins.push_back(*item.string());
  }

  void add_key(Config& config, const Json& item, const std::string& path) {
    refuse_others(item, path, {"kid", "alg", "publicKey", "secret"});
    auth::Key key;
    key.kid = required(item, path, "kid");
    if (key.kid.size() > kMaxKidBytes) fail({Code::out_of_range, path + "/kid", {{"min", 1}, {"max", 64}}});
    for (const auth::Key& other : config.keys) {
      if (other.kid == key.kid) fail({Code::duplicate_id, path + "/kid", {{"id", key.kid}}});
    }
    read_material(key, item, path);
    config.keys.push_back(std::move(key));
  }

  void read_material(auth::Key& key, const Json& item, const std::string& path) {
    const std::string algorithm = required(item, path, "alg");
    if (algorithm == "EdDSA") {
      key.bytes = auth::ed25519_public_key(required(item, path, "publicKey"));
      if (item.find("publicKey") != nullptr && key.bytes.empty()) say(kBadPublicKey, path + "/publicKey");
      if (item.find("secret") != nullptr)
        fail({Code::unknown_field, path + "/secret", {{"field", "secret"}}});
    } else if (algorithm == "HS256") {
      key.algorithm = auth::Algorithm::hs256;
      key.bytes = required(item, path, "secret");
      if (item.find("secret") != nullptr && key.bytes.size() < kMinSecretBytes)
        say(kShortSecret, path + "/secret");
      if (item.find("publicKey") != nullptr)
        fail({Code::unknown_field, path + "/publicKey", {{"field", "publicKey"}}});
    } else if (!algorithm.empty()) {
      fail({Code::unknown_value, path + "/alg", {{"allowed", "EdDSA, HS256"}}});
    }
  }

  const std::filesystem::path& file_;
  std::string_view text_;
  std::vector<Problem> problems_;
};

bool is_host_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' ||
         letter == '.';
}

bool is_port(std::string_view text) {
  const auto is_digit = [](unsigned char digit) { return std::isdigit(digit) != 0; };
  return !text.empty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

bool is_origin(std::string_view text) {
  const std::string_view scheme = text.starts_with("https://") ? "https://" : "http://";
  if (!text.starts_with(scheme)) return false;
  text.remove_prefix(scheme.size());
  const std::size_t colon = text.find(':');
  if (colon != text.npos && !is_port(text.substr(colon + 1))) return false;
  const std::string_view host = text.substr(0, colon);
  return !host.empty() && std::all_of(host.begin(), host.end(), is_host_letter);
}

ConfigReading read_config(const std::filesystem::path& file, std::string_view text,
                          std::string_view folder_name) {
  const auto json = parse_json(text, {kMaxConfigBytes, 8});
  if (!json) return {std::nullopt, problems_in(file, text, json.errors())};
  return ConfigReader(file, text).read(*json, folder_name);
}

}  // namespace hearth::space

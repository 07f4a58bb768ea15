// Reads and writes models.
//
//   hearth-model 1 en          a line of text, then numbers, the lowest byte first:
//   u32 keys, u32 each         the words by which people are named, as IdentityMask keeps them
//   u8 heads                   then each, and last the one for places:
//     u8 category, bits, kinds, likely, very likely; u16 window; i32 scale, bias; i8 weights, two to the
//     power of bits
//   32 bytes                   the SHA-256 of all before
#include <algorithm>
#include <cstring>
#include <functional>

#include "filter/model_file.h"
#include "hearth/digest.h"

namespace hearth::filter {
namespace {

constexpr std::string_view kFirst = "hearth-model 1 ";
constexpr std::size_t kMaxLanguage = 8;  // bytes
constexpr std::size_t kDigest = 32;

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool number(std::size_t size, std::uint32_t& number) {
    if (bytes_.size() < size) return false;
    number = 0;
    for (std::size_t i = 0; i < size; ++i)
      number |= std::uint32_t{static_cast<unsigned char>(bytes_[i])} << (8 * i);
    bytes_.remove_prefix(size);
    return true;
  }
  bool byte(std::uint8_t& byte) {
    std::uint32_t value = 0;
    if (!number(1, value)) return false;
    byte = static_cast<std::uint8_t>(value);
    return true;
  }
  bool language(std::string& language) {
    if (bytes_.substr(0, kFirst.size()) != kFirst) return false;
    const std::string_view rest = bytes_.substr(kFirst.size());
    const std::size_t end = rest.substr(0, kMaxLanguage + 1).find('\n');
    if (end == rest.npos || end == 0) return false;
    language = rest.substr(0, end);
    bytes_ = rest.substr(end + 1);
    return true;
  }
  bool identities(IdentityMask& identities) {
    std::uint32_t count = 0;
    if (!number(4, count) || bytes_.size() / 4 < count) return false;
    std::vector<std::uint32_t> keys(count);
    for (std::uint32_t& key : keys) number(4, key);
    // Each number is there once: so the table never fills.
    if (std::adjacent_find(keys.begin(), keys.end(), std::greater_equal<>()) != keys.end()) return false;
    identities = IdentityMask(std::move(keys));
    return true;
  }
  bool head(Head& head) {
    std::uint8_t category = 0;
    std::uint32_t window = 0;
    std::uint32_t scale = 0;
    std::uint32_t bias = 0;
    if (!byte(category) || !byte(head.bits) || !byte(head.kinds) || !byte(head.likely) ||
        !byte(head.very_likely) || !number(2, window) || !number(4, scale) || !number(4, bias))
      return false;
    const bool is_known = category < kCategories && head.bits > 0 && head.bits <= Head::kMostBits &&
                          head.likely > 0 && window > 1;
    if (!is_known || bytes_.size() >> head.bits == 0) return false;
    head.category = static_cast<Category>(category);
    head.window = static_cast<std::uint16_t>(window);
    head.scale = static_cast<std::int32_t>(scale);
    head.bias = static_cast<std::int32_t>(bias);
    head.weights.resize(std::size_t{1} << head.bits);
    std::memcpy(head.weights.data(), bytes_.data(), head.weights.size());
    bytes_.remove_prefix(head.weights.size());
    return true;
  }
  [[nodiscard]] bool is_done() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
};

Error broken(std::string path) {
  return {Code::model_broken, std::move(path)};
}

void put(std::string& bytes, std::size_t size, std::uint32_t number) {
  for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xffU);
}

void put(std::string& bytes, const Head& head) {
  for (const std::uint8_t byte :
       {static_cast<std::uint8_t>(head.category), head.bits, head.kinds, head.likely, head.very_likely})
    put(bytes, 1, byte);
  put(bytes, 2, head.window);
  put(bytes, 4, static_cast<std::uint32_t>(head.scale));
  put(bytes, 4, static_cast<std::uint32_t>(head.bias));
  bytes.append(reinterpret_cast<const char*>(head.weights.data()), head.weights.size());
}

}  // namespace

Result<std::shared_ptr<const Model>> read_model(std::string_view bytes) {
  auto model = std::make_shared<Model>();
  const bool has_digest = bytes.size() >= kDigest;
  const std::string_view body = bytes.substr(0, has_digest ? bytes.size() - kDigest : 0);
  Reader reader(body);
  if (!reader.language(model->language)) return broken("/language");
  if (bytes_of(sha256(body)) != bytes.substr(body.size())) return broken("/checksum");
  if (!reader.identities(model->identities)) return broken("/identities");
  std::uint8_t count = 0;
  if (!reader.byte(count) || count == 0 || count > kCategories) return broken("/heads");
  model->heads.resize(count);
  for (std::size_t i = 0; i < count; ++i)
    if (!reader.head(model->heads[i])) return broken(pointer("/heads", i));
  if (!reader.head(model->places)) return broken("/places");
  if (!reader.is_done()) return broken("/checksum");
  model->group_heads();
  return std::shared_ptr<const Model>(std::move(model));
}

std::string write_model(const Model& model) {
  std::string bytes = std::string(kFirst) + model.language + "\n";
  std::vector<std::uint32_t> keys = model.identities.keys();
  std::sort(keys.begin(), keys.end());
  put(bytes, 4, static_cast<std::uint32_t>(keys.size()));
  for (const std::uint32_t key : keys) put(bytes, 4, key);
  put(bytes, 1, static_cast<std::uint32_t>(model.heads.size()));
  for (const Head& head : model.heads) put(bytes, head);
  put(bytes, model.places);
  bytes += bytes_of(sha256(bytes));
  return bytes;
}

}  // namespace hearth::filter

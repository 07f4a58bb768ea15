// Reads packs: lines of text, in sections.
//
//   hearth-lexicon 1 en
//   @entries profanity 2 stem      then one entry a line: base|end|end
//   @address                       words by which somebody is spoken to
//   @common                        short words that are never half of another
//   @except                        harmless words that look like entries
#include <algorithm>

#include "filter/lexicon.h"
#include "hearth/filter.h"

namespace hearth::filter {
namespace {

constexpr std::string_view kFirst = "hearth-lexicon 1 ";
constexpr std::size_t kMaxLine = 1000;  // bytes

template <std::size_t kSize>
bool read_name(std::string_view name, const std::string_view (&names)[kSize], std::size_t& index) {
  for (index = 0; index < kSize; ++index) {
    if (names[index] == name) return true;
  }
  return false;
}

std::string_view take(std::string_view& text, char until) {
  const std::size_t end = text.find(until);
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return taken;
}

class Reader {
 public:
  Result<std::shared_ptr<const Lexicon>> read(std::string_view pack) {
    const std::string_view first = take(pack, '\n');
    if (first.substr(0, kFirst.size()) != kFirst || first.size() == kFirst.size()) return fault();
    lexicon_ = std::make_shared<Lexicon>(std::string(first.substr(kFirst.size())));
    while (!pack.empty()) {
      ++line_;
      if (!read_line(take(pack, '\n'))) return fault();
    }
    lexicon_->finish();
    return std::shared_ptr<const Lexicon>(std::move(lexicon_));
  }

 private:
  enum class Section : std::uint8_t { none, entries, address, common, except };

  [[nodiscard]] Error fault() const {
    return {Code::lexicon_broken, pointer("", line_), {{"line", static_cast<std::int64_t>(line_)}}};
  }

  bool read_line(std::string_view line) {
    if (line.empty() || line.size() > kMaxLine) return false;
    if (line[0] == '@') return begin(line.substr(1));
    switch (section_) {
      case Section::none:
        return false;
      case Section::entries:
        return add(line);
      case Section::address:
        lexicon_->add_address(line);
        return true;
      case Section::common:
        lexicon_->add_common(line);
        return true;
      case Section::except:
        lexicon_->add_exception(line);
        return true;
    }
    return false;
  }

  bool begin(std::string_view head) {
    const std::string_view name = take(head, ' ');
    if (name == "address")
      section_ = Section::address;
    else if (name == "common")
      section_ = Section::common;
    else if (name == "except")
      section_ = Section::except;
    else if (name == "entries")
      return begin_entries(head);
    else
      return false;
    return head.empty();
  }

  bool begin_entries(std::string_view head) {
    section_ = Section::entries;
    std::size_t category = 0;
    std::size_t mode = 0;
    if (!read_name(take(head, ' '), kCategoryNames, category)) return false;
    const std::string_view severity = take(head, ' ');
    if (severity.size() != 1 || severity[0] < '1' || severity[0] > '3') return false;
    if (!read_name(head, kModeNames, mode)) return false;
    next_ = {{},
             static_cast<Category>(category),
             static_cast<std::uint8_t>(severity[0] - '0'),
             static_cast<Mode>(mode)};
    return true;
  }

  bool add(std::string_view line) {
    Entry entry = next_;
    entry.word = line.substr(0, line.find('|'));
    lexicon_->add(std::move(entry));
    const std::vector<std::string> forms = forms_of(line);
    return std::all_of(forms.begin(), forms.end(),
                       [&](const std::string& form) { return lexicon_->add_form(form); });
  }

  std::shared_ptr<Lexicon> lexicon_;
  std::size_t line_ = 1;
  Section section_ = Section::none;
  Entry next_;
};

}  // namespace

Result<std::shared_ptr<const Lexicon>> read_lexicon(std::string_view pack) {
  return Reader().read(pack);
}

}  // namespace hearth::filter

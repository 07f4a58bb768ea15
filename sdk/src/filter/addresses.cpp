#include <algorithm>
#include <string>
#include <string_view>

#include "filter/structure.h"

namespace hearth::filter {
namespace {

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
bool is_alnum(char c) {
  const char s = small(c);
  return (s >= 'a' && s <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_host(char c) {
  return is_alnum(c) || c == '-' || c == '.';
}
// RFC 5322's atext, as far as people have it in their addresses.
bool is_local(char c) {
  return is_alnum(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
}
bool ends_address(char c) {
  return c <= ' ' || c == '<' || c == '>' || c == '"' || c == ')' || c == ']' || c == '}' || c == '|';
}

// Ends of names of hosts that are seldom the end of a sentence and the beginning of the next.
constexpr std::string_view kEnds[] = {
    "com",  "net",  "org", "info", "biz",  "io",    "gg",     "ly", "me", "tv", "app", "dev", "shop",
    "site", "link", "xyz", "club", "live", "store", "online", "co", "de", "fr", "es",  "pt",  "br",
    "uk",   "ru",   "eu",  "us",   "ca",   "it",    "nl",     "pl", "ch", "at", "be",  "se",  "top"};
constexpr std::size_t kLongestEnd = 8;
constexpr std::string_view kInvites[] = {
    "discord.gg/", "discord.com/invite/", "t.me/", "chat.whatsapp.com/", "wa.me/", "invite.gg/", "joinchat/"};
// Places where somebody has a handle.
constexpr std::string_view kPlaces[] = {"insta",    "instagram", "ig",      "snap",    "snapchat",
                                        "tiktok",   "telegram",  "kik",     "discord", "skype",
                                        "whatsapp", "twitter",   "onlyfans"};

class Addresses {
 public:
  Addresses(const Reading& reading, std::vector<Shape>& shapes)
      : reading_(reading), text_(reading.text), shapes_(shapes) {}

  void find() {
    const Rare& rare = reading_.rare;
    if (rare.has_at || rare.has_point || rare.has_colon) find_in_text();
    if (rare.has_at || rare.has_colon) find_handles();
  }

 private:
  void find_in_text() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const char c = text_[at];
      if (static_cast<unsigned char>(c) > '@') continue;  // as most are
      std::size_t end = 0;
      if (c == '@')
        end = mail(at);
      else if (c == '.' && at >= hosts_from_)
        end = host(at);
      else if (c == ':' && text_.substr(at, 3) == "://")
        end = link(at);
      if (end != 0) at = from_ = hosts_from_ = end;
    }
  }

  void put(Category category, std::uint8_t severity, Reason reason, std::size_t begin, std::size_t end) {
    shapes_.push_back(
        {category, severity, reason, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  // The end of a name of a host that begins here: "example.com"; 0: there is none.
  std::size_t host_end(std::size_t begin) const {
    std::size_t end = begin;
    while (end < text_.size() && is_host(text_[end])) ++end;
    while (end > begin && !is_alnum(text_[end - 1])) --end;
    const std::string_view host = text_.substr(begin, end - begin);
    const std::size_t point = host.rfind('.');
    if (point == host.npos || point == 0 || host.find("..") != host.npos) return 0;
    const std::string_view last = host.substr(point + 1);
    const bool letters =
        std::all_of(last.begin(), last.end(), [](char c) { return is_alnum(c) && !(c >= '0' && c <= '9'); });
    return last.size() >= 2 && letters ? end : 0;
  }

  std::size_t mail(std::size_t at) {
    std::size_t begin = at;
    while (begin > from_ && is_local(text_[begin - 1])) --begin;
    while (begin < at && !is_alnum(text_[begin])) ++begin;
    const std::size_t end = begin == at ? 0 : host_end(at + 1);
    if (end != 0) put(Category::personal_data, 2, Reason::mail, begin, end);
    return end;
  }

  // "example.com", with what follows it; the point is `at`. What is none is not looked at from its next point
  // again.
  std::size_t host(std::size_t at) {
    std::size_t begin = at;
    while (begin > hosts_from_ && is_host(text_[begin - 1])) --begin;
    while (begin < at && !is_alnum(text_[begin])) ++begin;
    const std::size_t end = begin == at ? 0 : host_end(begin);
    if (end != 0 && end < text_.size() && text_[end] == '@') return 0;
    if (end != 0 && is_known(begin, end)) return put_link(begin, end);
    hosts_from_ = at + 1;
    while (hosts_from_ < text_.size() && is_host(text_[hosts_from_])) ++hosts_from_;
    return 0;
  }

  [[nodiscard]] bool is_known(std::size_t begin, std::size_t end) const {
    std::string last(text_.substr(text_.rfind('.', end - 1) + 1, kLongestEnd + 1));
    last.resize(std::min(last.size(), end - (text_.rfind('.', end - 1) + 1)));
    std::transform(last.begin(), last.end(), last.begin(), small);
    const bool is_web = end - begin > 4 && text_.substr(begin, 4) == "www.";
    const bool has_path = end < text_.size() && text_[end] == '/';
    return is_web || has_path || std::find(std::begin(kEnds), std::end(kEnds), last) != std::end(kEnds);
  }

  std::size_t link(std::size_t at) {
    std::size_t begin = at;
    while (begin > from_ && is_alnum(text_[begin - 1])) --begin;
    return begin == at ? 0 : put_link(begin, at + 3);
  }

  std::size_t put_link(std::size_t begin, std::size_t end) {
    while (end < text_.size() && !ends_address(text_[end])) ++end;
    while (end > begin && (text_[end - 1] == '.' || text_[end - 1] == ',' || text_[end - 1] == '!' ||
                           text_[end - 1] == '?' || text_[end - 1] == ':' || text_[end - 1] == ';'))
      --end;
    const std::string_view address = text_.substr(begin, end - begin);
    const bool invites = std::any_of(std::begin(kInvites), std::end(kInvites), [&](std::string_view invite) {
      return address.find(invite) != address.npos;
    });
    put(Category::self_promotion, invites ? 2 : 1, invites ? Reason::invite : Reason::link, begin, end);
    return end;
  }

  // "snap: name", "insta @name", "my ig is name"
  void find_handles() {
    const std::vector<Token>& tokens = reading_.tokens;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (!names_place(tokens[i])) continue;
      const std::size_t next = i + 1;
      const Token& name = tokens[next];
      const bool has_sign = name.begin > 0 && (reading_.units[name.begin].letter == '@' ||
                                               reading_.units[name.begin - 1].letter == '@');
      bool has_colon = false;
      for (std::uint32_t unit = tokens[i].end; unit < name.begin; ++unit)
        has_colon = has_colon || reading_.units[unit].letter == ':';
      if (!has_sign && !has_colon) continue;
      std::size_t end = reading_.end_of(name.end);
      while (end < text_.size() && is_local(text_[end])) ++end;
      put(Category::personal_data, 1, Reason::handle, reading_.units[tokens[i].begin].offset, end);
    }
  }

  bool names_place(const Token& token) {
    word_.clear();
    for (std::uint32_t i = token.begin; i < token.end; ++i) word_ += reading_.units[i].letter;
    return std::find(std::begin(kPlaces), std::end(kPlaces), word_) != std::end(kPlaces);
  }

  const Reading& reading_;
  std::string_view text_;
  std::vector<Shape>& shapes_;
  std::size_t from_ = 0;        // what stands before is part of another address
  std::size_t hosts_from_ = 0;  // no host begins before
  std::string word_;
};

}  // namespace

void find_addresses(const Reading& reading, std::vector<Shape>& shapes) {
  Addresses(reading, shapes).find();
}

}  // namespace hearth::filter

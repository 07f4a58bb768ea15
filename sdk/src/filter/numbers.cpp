#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "filter/structure.h"

namespace hearth::filter {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_alnum(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}

// ISO/IEC 7812-1, annex B.
bool passes_luhn(std::string_view digits) {
  int sum = 0;
  bool doubled = false;
  for (std::size_t i = digits.size(); i-- > 0; doubled = !doubled) {
    const int digit = digits[i] - '0';
    sum += doubled ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
  }
  return sum % 10 == 0;
}

// Numbers that payment cards begin with.
bool is_card(std::string_view digits) {
  if (digits.size() < 12 || digits.size() > 19) return false;
  const bool begins = digits[0] >= '3' && digits[0] <= '6';
  const int four =
      (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + digits[3] - '0';
  const bool is_other = four == 1800 || four == 2131 || (four >= 2221 && four <= 2720);
  const bool is_all_same = digits.find_first_not_of(digits[0]) == digits.npos;
  return (begins || is_other) && !is_all_same && passes_luhn(digits);
}

// How long an account of that country is (the registry of ISO 13616).
constexpr std::string_view kIbanSizes =
    "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18"
    "FR27"
    "GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24"
    "ME22"
    "MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25"
    "SV28"
    "TL23TN24TR26UA29VA22VG24XK20YE30";

std::size_t iban_size(char a, char b) {
  for (std::size_t i = 0; i + 3 < kIbanSizes.size(); i += 4) {
    if (kIbanSizes[i] != upper(a) || kIbanSizes[i + 1] != upper(b)) continue;
    return static_cast<std::size_t>(kIbanSizes[i + 2] - '0') * 10 +
           static_cast<std::size_t>(kIbanSizes[i + 3] - '0');
  }
  return 0;
}

// ISO 7064, MOD 97-10: the first four to the end, letters from 10 on.
bool passes_mod97(std::string_view account) {
  unsigned rest = 0;
  for (std::size_t i = 0; i < account.size(); ++i) {
    const char c = upper(account[(i + 4) % account.size()]);
    rest = is_digit(c) ? rest * 10 + static_cast<unsigned>(c - '0')
                       : rest * 100 + static_cast<unsigned>(c - 'A') + 10;
    rest %= 97;
  }
  return rest == 1;
}

// Words after which a number is one to call.
constexpr std::string_view kCues[] = {
    "phone",   "tel",       "telephone", "call",    "cell",     "mobile",  "text",   "sms",     "fax",
    "office",  "desk",      "whatsapp",  "ring",    "dial",     "number",  "reach",  "contact", "pager",
    "handy",   "telefon",   "mobil",     "ruf",     "anrufen",  "nummer",  "tél",    "numéro",  "portable",
    "appelle", "móvil",     "teléfono",  "celular", "llama",    "llámame", "número", "liga",    "telefone",
    "zap",     "telemóvel", "answering", "calling", "messages", "phones"};

// Words after a telephone number in a list of several.
constexpr std::string_view kKinds[] = {"office", "home", "work", "mobile", "cell", "fax", "direct"};
// Words after which it is another number.
constexpr std::string_view kOthers[] = {"isbn",    "issn",     "ean",    "upc",  "hs", "order",
                                        "invoice", "tracking", "part",   "ref",  "id", "serial",
                                        "build",   "version",  "patent", "case", "doi"};

class Numbers {
 public:
  Numbers(const Reading& reading, std::vector<Shape>& shapes) : text_(reading.text), shapes_(shapes) {}

  void find() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t begin = at;
      if (try_iban(at) || try_number(at)) continue;
      while (at < text_.size() && is_alnum(text_[at])) ++at;
      if (at == begin) ++at;
    }
  }

 private:
  void put(Reason reason, std::uint8_t severity, std::size_t begin, std::size_t end) {
    shapes_.push_back({Category::personal_data, severity, reason, static_cast<std::uint32_t>(begin),
                       static_cast<std::uint32_t>(end)});
  }

  bool try_iban(std::size_t& at) {
    if (at + 4 >= text_.size() || !is_alnum(text_[at]) || is_digit(text_[at])) return false;
    if (!is_digit(text_[at + 2]) || !is_digit(text_[at + 3])) return false;
    const std::size_t size = iban_size(text_[at], text_[at + 1]);
    if (size == 0) return false;
    std::array<char, 34> account = {};
    std::size_t count = 0;
    std::size_t end = at;
    for (; end < text_.size() && count < size; ++end) {
      if (is_alnum(text_[end]))
        account[count++] = text_[end];
      else if (text_[end] != ' ' && text_[end] != '-')
        return false;
    }
    const bool ends = end == text_.size() || !is_alnum(text_[end]);
    if (count != size || !ends || !passes_mod97({account.data(), count})) return false;
    put(Reason::iban, 3, at, end);
    at = end;
    return true;
  }

  // Digits, in groups: "+49 (0) 89 1234-567", "4111 1111 1111 1111".
  struct Number {
    std::array<char, 24> digits = {};
    std::size_t size = 0;
    std::size_t groups = 1;
    std::size_t first = 0;  // digits of the first group, and of the second
    std::size_t second = 0;
    std::size_t longest = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool has_plus = false;
    bool has_parenthesis = false;
    bool has_point = false;
    bool has_slash = false;
    bool has_colon = false;

    [[nodiscard]] std::string_view text() const { return {digits.data(), size}; }
  };

  bool try_number(std::size_t& at) {
    const char first = text_[at];
    const bool opens = (first == '+' || first == '(') && at + 1 < text_.size() && is_digit(text_[at + 1]);
    if (!is_digit(first) && !opens) return false;
    Number number = read(at);
    const bool before = number.begin > 0 && is_alnum(text_[number.begin - 1]);
    at = number.end;
    if (before || number.size < 6) return true;
    const bool plain = !number.has_point && !number.has_slash && !number.has_parenthesis && !number.has_plus;
    if (plain && is_card(number.text()))
      put(Reason::card, 3, number.begin, number.end);
    else if (is_phone(number))
      put(Reason::phone, 2, number.begin, number.end);
    return true;
  }

  Number read(std::size_t at) {
    Number number;
    number.begin = number.end = at;
    Number settled = number;  // up to the last digit: what stands behind it belongs to the sentence
    std::size_t run = 0;
    std::size_t between = 0;
    for (; at < text_.size() && number.size < number.digits.size(); ++at) {
      const char c = text_[at];
      if (is_digit(c)) {
        if (between > 0 && number.size > 0) ++number.groups, run = 0;
        between = 0;
        number.digits[number.size++] = c;
        number.longest = std::max(number.longest, ++run);
        if (number.groups == 1) number.first = run;
        if (number.groups == 2) number.second = run;
        number.end = at + 1;
        settled = number;
        continue;
      }
      const bool parts = c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '/' ||
                         (c == '+' && number.size == 0);
      settled.has_colon = settled.has_colon || (c == ':' && between == 0);
      if (!parts || ++between > 2) break;
      note(number, c);
    }
    return settled;
  }

  static void note(Number& number, char c) {
    number.has_plus = number.has_plus || c == '+';
    number.has_parenthesis = number.has_parenthesis || c == '(';
    number.has_point = number.has_point || c == '.';
    number.has_slash = number.has_slash || c == '/';
  }

  bool is_phone(const Number& number) {
    if (number.size > 15 || number.has_colon) return false;
    const std::string_view digits = number.text();
    const bool is_isbn = number.size == 13 && (digits.substr(0, 3) == "978" || digits.substr(0, 3) == "979");
    if (is_isbn || looks_like_date(number)) return false;
    if (number.has_plus) return number.size >= 8;
    if (has_word(number.begin, kOthers)) return false;
    const bool is_told = has_word(number.begin, kCues) || has_word_after(number.end, kKinds);
    if (is_told) return number.size >= 7 && (number.groups >= 2 || number.size >= 9);
    const bool has_area = text_[number.begin] == '(' && number.size >= 8 && number.groups >= 3;
    const bool american = has_area || (number.has_parenthesis && number.size >= 10);
    const bool grouped = number.size >= 9 && number.groups >= 3 && number.longest <= 5;
    const bool quick = number.size == 10 && number.groups == 3 && number.first == 3 && number.second == 3;
    return american || quick || (grouped && (digits[0] == '0' || digits.substr(0, 2) == "00"));
  }

  // 2024-12-31, 12/10/2024, 31.12.2024 18.30
  static bool looks_like_date(const Number& number) {
    const bool is_eight = number.size == 8 && number.groups == 3 && number.longest == 4 && number.first != 3;
    return is_eight || (number.has_slash && number.groups >= 3 && number.longest <= 4 && number.size <= 8);
  }

  // Among the three words before.
  template <std::size_t kSize>
  bool has_word(std::size_t begin, const std::string_view (&wanted)[kSize]) {
    for (int words = 0; words < 3; ++words) {
      while (begin > 0 && !is_word(text_[begin - 1])) --begin;
      const std::size_t end = begin;
      while (begin > 0 && is_word(text_[begin - 1])) --begin;
      if (begin == end) return false;
      put_word(begin, end);
      if (std::find(std::begin(wanted), std::end(wanted), word_) != std::end(wanted)) return true;
    }
    return false;
  }

  // Right behind it, with no more than a space or a hyphen between.
  template <std::size_t kSize>
  bool has_word_after(std::size_t end, const std::string_view (&wanted)[kSize]) {
    if (end < text_.size() && (text_[end] == ' ' || text_[end] == '-')) ++end;
    const std::size_t begin = end;
    while (end < text_.size() && is_word(text_[end])) ++end;
    put_word(begin, end);
    return std::find(std::begin(wanted), std::end(wanted), word_) != std::end(wanted);
  }

  void put_word(std::size_t begin, std::size_t end) {
    word_.assign(text_.substr(begin, end - begin));
    for (char& c : word_) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }

  static bool is_word(char c) { return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80; }

  std::string_view text_;
  std::vector<Shape>& shapes_;
  std::string word_;
};

}  // namespace

void find_numbers(const Reading& reading, std::vector<Shape>& shapes) {
  if (reading.rare.has_digit) Numbers(reading, shapes).find();
}

}  // namespace hearth::filter

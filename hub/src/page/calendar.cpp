#include "hearth/text.h"
#include "page/page.h"
#include "page/poll_model.h"

namespace hearth::page {
namespace {

constexpr std::size_t kMaxLineBytes = 75;

// "20261224T170000Z"
std::string stamp(Time time) {
  std::string text;
  for (const char letter : format_time(time - time % 1000)) {
    if (letter != '-' && letter != ':') text += letter;
  }
  return text;
}

std::string escaped(std::string_view text) {
  std::string line;
  for (const char letter : text) {
    if (letter == '\n') {
      line += "\\n";
      continue;
    }
    if (letter == '\\' || letter == ';' || letter == ',') line += '\\';
    if (letter != '\r') line += letter;
  }
  return line;
}

// Longer lines are folded between characters (RFC 5545, 3.1).
std::string folded(std::string_view line) {
  std::string text;
  std::size_t used = 0;
  for (const char letter : line) {
    const bool begins_character = (static_cast<unsigned char>(letter) & 0xc0) != 0x80;
    if (begins_character && used + 4 > kMaxLineBytes) {
      text += "\r\n ";
      used = 1;
    }
    text += letter;
    ++used;
  }
  return text + "\r\n";
}

}  // namespace

std::string calendar_entry(const PageInput& input, Time now) {
  if (input.kind != "poll") return {};
  const PollModel poll = read_poll(input);
  const auto closes = parse_time(poll.closes);
  if (!closes) return {};
  const std::string path = input.space + "/" + input.kind + "/" + input.name;
  std::string entry;
  for (const std::string& line : {
           std::string("BEGIN:VCALENDAR"),
           std::string("VERSION:2.0"),
           std::string("PRODID:-//Hearth//Hosted page//EN"),
           std::string("BEGIN:VEVENT"),
           "UID:" + path + "@" + escaped(input.hub_url),
           "DTSTAMP:" + stamp(now),
           "DTSTART:" + stamp(*closes),
           "SUMMARY:" + escaped("Poll closes: " + std::string(poll.question)),
           "DESCRIPTION:" + escaped(input.space_title),
           "URL:" + input.hub_url + "/p/" + path,
           std::string("TRANSP:TRANSPARENT"),
           std::string("END:VEVENT"),
           std::string("END:VCALENDAR"),
       }) {
    entry += folded(line);
  }
  return entry;
}

}  // namespace hearth::page

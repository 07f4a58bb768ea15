#include "poll/poll.h"
#include "json/build.h"

namespace hearth::poll {

const Option* find_option(const Poll& poll, std::string_view id) {
  for (const Option& option : poll.options) {
    if (option.id == id) return &option;
  }
  return nullptr;
}

Phase phase_at(const Poll& poll, Time time) {
  if (poll.closes != 0 && time >= poll.closes) return Phase::closed;
  return time < poll.opens ? Phase::waiting : Phase::open;
}

Ballot ballot_of(const Json& body) {
  Ballot ballot;
  const Json* choice = body.find("choice");
  if (const Json::Array* ids = choice ? choice->array() : nullptr) {
    for (const Json& id : *ids) {
      if (id.string() != nullptr) ballot.choice.push_back(*id.string());
    }
  }
  const Json* write_in = body.find("writeIn");
  if (write_in != nullptr && write_in->string() != nullptr) ballot.write_in = *write_in->string();
  return ballot;
}

Json::Object body_of(const Ballot& ballot) {
  Json::Object body = object_of({{"choice", Json::Array(ballot.choice.begin(), ballot.choice.end())}});
  if (!ballot.write_in.empty()) body.emplace_back("writeIn", ballot.write_in);
  return body;
}

}  // namespace hearth::poll

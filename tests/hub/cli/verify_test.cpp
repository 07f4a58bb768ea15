#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "auth/base64url.h"
#include "auth/signer.h"
#include "command.h"
#include "hearth/json.h"
#include "space/temporary_folder.h"
#include "support/files.h"

namespace hearth::cli {
namespace {

using test::member;
using test::text_of;
using testing::HasSubstr;

// A sound export that is signed by a key of this test.
class VerifyTest : public testing::Test {
 protected:
  VerifyTest() {
    const Json file = test::read_json(test::source_path("tests/cases/export/hall.json"));
    lines_ = *member(file, "lines").array();
    signed_ = text_of(member(lines_[0], "head"), "signed");
    sign(signer_);
  }

  static Json head_of(const auth::Signer& signer, const std::string& text) {
    return Json::Object{{"key", auth::to_base64url(signer.public_key())},
                        {"signature", auth::to_base64url(signer.sign(text))},
                        {"signed", text}};
  }

  void sign(const auth::Signer& signer) { set("head", head_of(signer, signed_)); }

  void set(std::string_view name, Json value) {
    Json::Object members;
    for (const auto& [key, kept] : *lines_[0].object()) members.emplace_back(key, key == name ? value : kept);
    lines_[0] = std::move(members);
  }

  [[nodiscard]] std::string text() const {
    std::string text;
    for (const Json& line : lines_) text += write_json(line) + "\n";
    return text;
  }

  [[nodiscard]] Ran verify(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> args = {"verify", "-"};
    args.insert(args.end(), more.begin(), more.end());
    return run_command(args, text());
  }

  [[nodiscard]] std::string save(const std::string& name, const std::string& content) const {
    disk_.write(name, content);
    return (disk_.path() / name).string();
  }

  static std::vector<std::string> codes_of(const Ran& ran) {
    std::vector<std::string> codes;
    const Json report = *parse_json(ran.out);
    for (const Json& finding : *member(report, "findings").array()) {
      codes.push_back(text_of(finding, "code") + text_of(finding, "path"));
    }
    return codes;
  }

  auth::Signer signer_{auth::Secret{1}};
  auth::Signer stranger_{auth::Secret{2}};
  std::string signed_;
  Json::Array lines_;
  space::TemporaryFolder disk_;
};

using Codes = std::vector<std::string>;

TEST_F(VerifyTest, SaysThatAllIsAsItShouldBe) {
  const Ran ran = verify();
  EXPECT_EQ(ran.code, kDone);
  EXPECT_EQ(ran.err, "");
  EXPECT_THAT(ran.out, HasSubstr("Who speaks for us?"));
  EXPECT_THAT(ran.out, HasSubstr("club/poll/hall: 5 entries, 2 ballots that count, 2 changed or withdrawn"));
  EXPECT_THAT(ran.out, HasSubstr("Key  " + auth::to_base64url(signer_.public_key())));
  EXPECT_THAT(ran.out, HasSubstr("Sound: the log is as it was signed"));
}

TEST_F(VerifyTest, ReadsAFileAsItReadsItsInput) {
  const Ran ran = run_command({"verify", save("hall.ndjson", text()), "--json"});
  EXPECT_EQ(ran.code, kDone);
  EXPECT_EQ(ran.out, verify({"--json"}).out);
}

TEST_F(VerifyTest, NamesTheLineOfWhatIsWrong) {
  std::swap(lines_[6], lines_[7]);
  const Ran ran = verify();
  EXPECT_EQ(ran.code, kRefused);
  EXPECT_THAT(ran.out, HasSubstr("Something is wrong."));
  EXPECT_THAT(ran.out, HasSubstr("-:8: "));
}

TEST_F(VerifyTest, ChecksTheSignature) {
  EXPECT_EQ(codes_of(verify({"--json"})), Codes{});
  for (const auto* name : {"key", "signature"}) {
    Json::Object head = *head_of(signer_, signed_).object();
    for (auto& [key, value] : head)
      if (key == name) value = text_of(head_of(stranger_, "another text"), name);
    set("head", head);
    EXPECT_EQ(codes_of(verify({"--json"})), Codes{"signature_wrong/1/head"}) << name;
  }
}

TEST_F(VerifyTest, HoldsTheHubToItsKey) {
  const auto key = auth::to_base64url(signer_.public_key());
  EXPECT_EQ(codes_of(verify({"--json", "--key", key})), Codes{});
  sign(stranger_);
  EXPECT_EQ(codes_of(verify({"--json"})), Codes{});
  EXPECT_EQ(codes_of(verify({"--json", "--key", key})), Codes{"key_differs/1/head"});
}

TEST_F(VerifyTest, SaysWhatBecameOfAReceipt) {
  const auto leaf = text_of(lines_[7], "leaf");
  const auto own = save("own.json", R"({"entry":3,"leaf":")" + leaf + "\"}");
  EXPECT_THAT(verify({"--receipt", own}).out, HasSubstr("The vote of the receipt is among them."));
  const auto other = save("other.json", R"({"entry":2,"leaf":")" + leaf + "\"}");
  EXPECT_EQ(codes_of(verify({"--json", "--receipt", other})), Codes{"receipt_differs"});
}

TEST_F(VerifyTest, ChecksTheSignatureOfAReceiptsHead) {
  const auto leaf = text_of(lines_[7], "leaf");
  const auto kept = [&](const Json& head) {
    const Json receipt = Json::Object{{"entry", 3}, {"leaf", leaf}, {"head", head}};
    return save("kept.json", write_json(receipt));
  };
  EXPECT_EQ(codes_of(verify({"--json", "--receipt", kept(head_of(signer_, signed_))})), Codes{});
  EXPECT_EQ(codes_of(verify({"--json", "--receipt", kept(head_of(stranger_, signed_))})),
            Codes{"key_differs/1/head"});
  Json::Object unsigned_head = *head_of(signer_, signed_).object();
  for (auto& [key, value] : unsigned_head)
    if (key == "signature") value = "";
  EXPECT_EQ(codes_of(verify({"--json", "--receipt", kept(unsigned_head)})), Codes{"signature_wrong"});
}

TEST_F(VerifyTest, SaysWhatCannotBeRead) {
  const Ran missing = run_command({"verify", "/nowhere/export.ndjson"});
  EXPECT_EQ(missing.code, kRefused);
  EXPECT_THAT(missing.err, HasSubstr("This file cannot be read."));
  EXPECT_EQ(verify({"--receipt", save("broken.json", "{")}).code, kNotUnderstood);
  EXPECT_EQ(verify({"--receipt", save("list.json", "[]")}).code, kNotUnderstood);
  EXPECT_EQ(verify({"--receipt", "/nowhere/receipt.json"}).code, kNotUnderstood);
  EXPECT_EQ(run_command({"verify"}).code, kNotUnderstood);
  EXPECT_EQ(run_command({"verify", "a", "b"}).code, kNotUnderstood);
  EXPECT_EQ(run_command({"verify", "-", "--json"}, "").code, kRefused);
  EXPECT_THAT(run_command({"verify", "--help"}).out, HasSubstr("hearth verify EXPORT"));
}

TEST_F(VerifyTest, HasNothingToSignInWhatIsNoExport) {
  EXPECT_EQ(codes_of(run_command({"verify", "-", "--json"}, "hello")), Codes{"export_broken/1"});
}

}  // namespace
}  // namespace hearth::cli

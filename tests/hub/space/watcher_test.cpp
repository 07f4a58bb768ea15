#include "space/watcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <cstdio>
#include <optional>

#include "temporary_folder.h"

namespace hearth::space {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

class WatcherTest : public testing::Test {
 protected:
  Reading begin() {
    return watcher_.begin([this](Reading reading) { report_ = std::move(reading); });
  }

  // Waits for the next report; the test's own time limit is the only clock.
  Reading next() {
    report_.reset();
    while (!report_) context_.run_one();
    return *std::move(report_);
  }

  // What has happened, reported or not, once everything that was waiting is handled.
  Reading pending() {
    report_.reset();
    disk_.write("poll/marker.json", poll_text(std::to_string(++markers_)));
    Reading reading = next();
    std::erase_if(reading.files, [](const File& file) { return file.name == "marker"; });
    return reading;
  }

  [[nodiscard]] fs::path at(std::string_view name) const { return disk_.path() / name; }

  TemporaryFolder disk_;
  boost::asio::io_context context_;
  Watcher watcher_{context_.get_executor(), disk_.path(), std::chrono::milliseconds(0)};
  std::optional<Reading> report_;
  int markers_ = 0;
};

TEST_F(WatcherTest, BeginsWithTheWholeFolder) {
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  const Reading reading = begin();
  ASSERT_EQ(reading.files.size(), 1U);
  EXPECT_EQ(reading.files[0].name, "lunch");
  EXPECT_TRUE(reading.config.has_value());
  EXPECT_THAT(reading.problems, IsEmpty());
}

TEST_F(WatcherTest, TellsOfAFileThatIsWrittenInPlace) {
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  begin();
  disk_.write("poll/lunch.json", poll_text("Late lunch?"));
  const Reading reading = next();
  ASSERT_EQ(reading.files.size(), 1U);
  EXPECT_EQ(reading.files[0].text, poll_text("Late lunch?"));
}

TEST_F(WatcherTest, TellsOfAFileThatIsReplacedByRename) {
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  begin();
  disk_.write("poll/.lunch.json.tmp", poll_text("Late lunch?"));
  fs::rename(at("poll/.lunch.json.tmp"), at("poll/lunch.json"));
  const Reading reading = next();
  ASSERT_EQ(reading.files.size(), 1U);
  EXPECT_EQ(reading.files[0].text, poll_text("Late lunch?"));
  EXPECT_THAT(reading.problems, IsEmpty());
}

TEST_F(WatcherTest, LeavesAloneAFileThatIsBeingWritten) {
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  begin();
  int run = 0;
  for (const char* name : {"poll/lunch.json", "poll/new.json"}) {
    const std::string text = poll_text("Late lunch?");
    std::FILE* file = std::fopen(at(name).c_str(), "w");
    std::fputs(text.substr(0, 20).c_str(), file);
    std::fflush(file);
    const Reading meanwhile = pending();
    EXPECT_THAT(meanwhile.files, IsEmpty());
    EXPECT_THAT(meanwhile.problems, IsEmpty());
    std::fputs(text.substr(20).c_str(), file);
    std::fclose(file);
    const Reading reading = next();
    ASSERT_EQ(reading.files.size(), 1U);
    EXPECT_EQ(reading.files[0].text, text);
    ++run;
  }
  EXPECT_EQ(run, 2);
}

TEST_F(WatcherTest, FollowsAFolderToItsNewName) {
  disk_.write("2026/poll/lunch.json", poll_text("Lunch?"));
  begin();
  fs::rename(at("2026"), at("archive"));
  EXPECT_EQ(next().files.at(0).path, at("archive/poll/lunch.json"));
  disk_.write("archive/poll/lunch.json", poll_text("Late lunch?"));
  EXPECT_EQ(next().files.at(0).path, at("archive/poll/lunch.json"));
}

TEST_F(WatcherTest, TellsOfNewFoldersWithWhatIsInThem) {
  begin();
  fs::create_directories(disk_.beside("2026/poll"));
  std::ofstream(disk_.beside("2026/poll/supper.json")) << poll_text("Supper?");
  fs::rename(disk_.beside("2026"), at("2026"));
  EXPECT_EQ(next().files.at(0).name, "supper");
  disk_.write("2026/poll/supper.json", poll_text("Late supper?"));
  EXPECT_EQ(next().files.at(0).text, poll_text("Late supper?"));
}

TEST_F(WatcherTest, SaysThatADeletedDocumentStaysPublished) {
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  begin();
  fs::remove(at("poll/lunch.json"));
  const Reading reading = next();
  EXPECT_THAT(reading.files, IsEmpty());
  ASSERT_EQ(reading.problems.size(), 1U);
  EXPECT_EQ(reading.problems[0].sentence, "This file is gone; poll/lunch stays as it was.");
}

TEST_F(WatcherTest, ForgetsAFolderThatMovedAway) {
  disk_.write("2026/poll/lunch.json", poll_text("Lunch?"));
  begin();
  fs::rename(at("2026"), disk_.beside("elsewhere"));
  EXPECT_THAT(next().problems.at(0).sentence, HasSubstr("gone"));
  std::ofstream(disk_.beside("elsewhere/poll/lunch.json")) << poll_text("Not ours any more");
  const Reading reading = pending();
  EXPECT_THAT(reading.files, IsEmpty());
  EXPECT_THAT(reading.problems, IsEmpty());
}

TEST_F(WatcherTest, FollowsItsNameWhenAnotherFolderTakesItsPlace) {
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  begin();
  fs::create_directories(disk_.beside("new/poll"));
  std::ofstream(disk_.beside("new/poll/lunch.json")) << poll_text("New lunch?");
  fs::rename(disk_.path(), disk_.beside("old"));
  fs::rename(disk_.beside("new"), disk_.path());
  EXPECT_EQ(next().files.at(0).text, poll_text("New lunch?"));
  disk_.write("poll/lunch.json", poll_text("Late lunch?"));
  EXPECT_EQ(next().files.at(0).text, poll_text("Late lunch?"));
  std::ofstream(disk_.beside("old/poll/lunch.json")) << poll_text("Not ours any more");
  const Reading reading = pending();
  EXPECT_THAT(reading.files, IsEmpty());
  EXPECT_THAT(reading.problems, IsEmpty());
}

TEST_F(WatcherTest, FindsItsFolderAgainAfterItWasGone) {
  begin();
  fs::remove_all(disk_.path());
  while (next().problems.empty()) continue;
  fs::create_directories(disk_.beside("new/poll"));
  std::ofstream(disk_.beside("new/poll/lunch.json")) << poll_text("New lunch?");
  fs::rename(disk_.beside("new"), disk_.path());
  Reading reading = next();
  while (reading.files.empty()) reading = next();
  EXPECT_EQ(reading.files.at(0).text, poll_text("New lunch?"));
}

TEST_F(WatcherTest, TellsOfANewConfig) {
  begin();
  disk_.write("space.json", R"({"title":"Pottery club"})");
  EXPECT_EQ(next().config->title, "Pottery club");
}

TEST_F(WatcherTest, MakesOneReportOfWhatHappensTogether) {
  begin();
  for (int i = 0; i < 50; ++i) disk_.write("poll/p" + std::to_string(i) + ".json", poll_text("?"));
  EXPECT_EQ(next().files.size(), 50U);
}

TEST_F(WatcherTest, IsSilentAboutWhatDoesNotMatter) {
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  begin();
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  disk_.write("notes.txt", "x");
  disk_.write(".hidden/poll/x.json", "x");
  const Reading reading = pending();
  EXPECT_THAT(reading.files, IsEmpty());
  EXPECT_THAT(reading.problems, IsEmpty());
}

TEST_F(WatcherTest, SaysThatTheFolderItselfIsGone) {
  begin();
  fs::remove_all(disk_.path());
  std::string sentence;
  while (sentence.find("cannot be read") == std::string::npos) sentence = next().problems.at(0).sentence;
  EXPECT_THAT(sentence, HasSubstr("No such file"));
}

TEST(Watcher, TellsNothingOnceItIsGone) {
  const TemporaryFolder disk;
  boost::asio::io_context context;
  bool told = false;
  {
    Watcher watcher(context.get_executor(), disk.path(), std::chrono::milliseconds(0));
    watcher.begin([&](const Reading&) { told = true; });
    disk.write("poll/lunch.json", poll_text("Lunch?"));
  }
  context.run();
  EXPECT_FALSE(told);
}

}  // namespace
}  // namespace hearth::space

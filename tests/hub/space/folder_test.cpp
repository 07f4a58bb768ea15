#include "space/folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "temporary_folder.h"

namespace hearth::space {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> addresses(const Reading& reading) {
  std::vector<std::string> found;
  for (const File& file : reading.files) found.push_back(file.kind + "/" + file.name);
  return found;
}

std::vector<std::string> sentences(const Reading& reading) {
  std::vector<std::string> found;
  for (const Problem& problem : reading.problems) found.push_back(problem.sentence);
  return found;
}

class FolderTest : public testing::Test {
 protected:
  [[nodiscard]] fs::path at(std::string_view name) const { return disk_.path() / name; }

  TemporaryFolder disk_;
  Folder folder_{disk_.path()};
};

TEST_F(FolderTest, FindsDocumentsAtAnyDepthByKindAndName) {
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  disk_.write("2026/poll/supper.json", poll_text("Supper?"));
  const Reading reading = folder_.read_all();
  EXPECT_THAT(addresses(reading), ElementsAre("poll/supper", "poll/lunch"));
  EXPECT_EQ(reading.files[1].text, poll_text("Lunch?"));
  EXPECT_EQ(reading.files[1].path, at("poll/lunch.json"));
  EXPECT_THAT(reading.problems, IsEmpty());
}

TEST_F(FolderTest, WithoutSpaceJsonIsCalledLikeItsFolder) {
  const Reading reading = folder_.read_all();
  ASSERT_TRUE(reading.config.has_value());
  EXPECT_EQ(reading.config->name, "my-space");
  EXPECT_EQ(Folder(disk_.path() / "").read_all().config->name, "my-space");
  EXPECT_EQ(Folder(disk_.path() / "poll" / "..").read_all().config->name, "my-space");
}

TEST_F(FolderTest, GivesEachReadingOnlyWhatIsNew) {
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  disk_.write("poll/supper.json", poll_text("Supper?"));
  (void)folder_.read_all();
  disk_.write("poll/supper.json", poll_text("Late supper?"));
  const Reading reading = folder_.read_all();
  EXPECT_THAT(addresses(reading), ElementsAre("poll/supper"));
  EXPECT_FALSE(reading.config.has_value());
  EXPECT_THAT(addresses(folder_.read_all()), IsEmpty());
}

TEST_F(FolderTest, LeavesAloneWhatIsNotItsBusiness) {
  disk_.write(".git/poll/lunch.json", poll_text("Lunch?"));
  disk_.write("poll/.lunch.json.swp", "x");
  disk_.write("poll/.lunch.json", poll_text("Lunch?"));
  disk_.write("poll/lunch.json~", poll_text("Lunch?"));
  disk_.write("poll/notes.txt", "x");
  disk_.write("package.json", R"({"name":"my-space"})");
  disk_.write("site/data.json", "[1,");
  const Reading reading = folder_.read_all();
  EXPECT_THAT(addresses(reading), IsEmpty());
  EXPECT_THAT(sentences(reading), IsEmpty());
}

TEST_F(FolderTest, SaysWhereAStrayDocumentBelongs) {
  disk_.write("lunch.json", poll_text("Lunch?"));
  disk_.write("polls/supper.json", poll_text("Supper?"));
  EXPECT_THAT(sentences(folder_.read_all()),
              ElementsAre(HasSubstr("Move it to " + at("poll/lunch.json").string()),
                          HasSubstr("Move it to " + at("poll/supper.json").string())));
}

TEST_F(FolderTest, RefusesNamesThatAreNoAddress) {
  disk_.write("poll/Big Lunch.json", poll_text("Lunch?"));
  const Reading reading = folder_.read_all();
  EXPECT_THAT(addresses(reading), IsEmpty());
  EXPECT_THAT(sentences(reading), ElementsAre(HasSubstr("1 to 64 lower-case letters")));
}

TEST_F(FolderTest, RefusesASecondFileForOneDocument) {
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  (void)folder_.read_all();
  disk_.write("old/poll/lunch.json", poll_text("Old lunch?"));
  const Reading reading = folder_.read_all();
  EXPECT_THAT(addresses(reading), IsEmpty());
  EXPECT_THAT(sentences(reading),
              ElementsAre(HasSubstr("poll/lunch is already written in " + at("poll/lunch.json").string())));
}

TEST_F(FolderTest, ReadsTheSecondFileWhenTheFirstIsGone) {
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  (void)folder_.read_all();
  disk_.write("old/poll/lunch.json", poll_text("Old lunch?"));
  (void)folder_.read({at("old/poll/lunch.json")});
  fs::remove(at("poll/lunch.json"));
  const Reading reading = folder_.read({at("poll/lunch.json")});
  ASSERT_THAT(addresses(reading), ElementsAre("poll/lunch"));
  EXPECT_EQ(reading.files[0].text, poll_text("Old lunch?"));
  EXPECT_THAT(addresses(folder_.read({})), IsEmpty()) << "once";
}

TEST_F(FolderTest, AMovedFileIsNoSecondOne) {
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  (void)folder_.read_all();
  fs::create_directories(at("2026/poll"));
  fs::rename(at("poll/lunch.json"), at("2026/poll/lunch.json"));
  const Reading reading = folder_.read({at("poll/lunch.json"), at("2026/poll/lunch.json")});
  EXPECT_THAT(addresses(reading), ElementsAre("poll/lunch"));
}

TEST_F(FolderTest, SaysWhatStaysWhenAFileIsGone) {
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  disk_.write("space.json", R"({"title":"Pottery club"})");
  EXPECT_EQ(folder_.read_all().config->title, "Pottery club");
  fs::remove_all(at("poll"));
  fs::remove(at("space.json"));
  const Reading reading = folder_.read({at("poll"), at("space.json")});
  EXPECT_FALSE(reading.config.has_value()) << "keys and origins do not fall back to nothing by a slip";
  EXPECT_THAT(sentences(reading),
              testing::UnorderedElementsAre("This file is gone; poll/lunch stays as it was.",
                                            "This file is gone; what it said stays as it was."));
}

TEST_F(FolderTest, KeepsTheConfigWhenANewOneIsBroken) {
  disk_.write("space.json", R"({"title":"Pottery club"})");
  (void)folder_.read_all();
  disk_.write("space.json", R"({"title":)");
  const Reading reading = folder_.read_all();
  EXPECT_FALSE(reading.config.has_value());
  ASSERT_EQ(reading.problems.size(), 1U);
  EXPECT_EQ(reading.problems[0].file, at("space.json"));
}

TEST_F(FolderTest, HandsOnAFileThatIsTooLongWithoutReadingItAll) {
  disk_.write("poll/lunch.json", std::string(10'000'000, ' '));
  const Reading reading = folder_.read_all();
  ASSERT_EQ(reading.files.size(), 1U);
  EXPECT_EQ(reading.files[0].text.size(), 65537U);
}

TEST_F(FolderTest, DoesNotFollowFoldersInCircles) {
  fs::create_directory_symlink(disk_.path(), at("poll/self"));
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  EXPECT_THAT(addresses(folder_.read_all()), ElementsAre("poll/lunch"));
}

TEST(Folder, ThatIsNotThereIsAProblem) {
  const Reading reading = Folder("/nowhere/at/all").read_all();
  EXPECT_FALSE(reading.config.has_value());
  EXPECT_THAT(sentences(reading), ElementsAre("This folder cannot be read: No such file or directory."));
}

}  // namespace
}  // namespace hearth::space

#include "hearth/log.h"

#include <gtest/gtest.h>

#include <string>

namespace hearth::log {
namespace {

// The leaves and roots with which the reference code of Certificate Transparency tests itself.
const std::vector<std::string> kData = {"",
                                        std::string(1, '\0'),
                                        "\x10",
                                        "\x20\x21",
                                        "\x30\x31",
                                        "\x40\x41\x42\x43",
                                        "\x50\x51\x52\x53\x54\x55\x56\x57",
                                        "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"};
constexpr std::string_view kRoots[] = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                       "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                       "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                       "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                       "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                       "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                       "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                       "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

std::vector<Digest> leaves(std::size_t count) {
  std::vector<Digest> all;
  for (std::size_t i = 0; i < count; ++i)
    all.push_back(leaf(i < kData.size() ? kData[i] : std::to_string(i)));
  return all;
}

// RFC 6962, section 2.1, word for word: what the kept trees are held against.
using Leaves = std::span<const Digest>;

std::size_t split(std::size_t size) {
  std::size_t k = 1;
  while (2 * k < size) k *= 2;
  return k;
}

Digest root(Leaves all) {
  if (all.empty()) return sha256("");
  if (all.size() == 1) return all[0];
  const std::size_t k = split(all.size());
  const Digest left = root(all.first(k));
  const Digest right = root(all.subspan(k));
  return sha256("\1" + std::string(bytes_of(left)) + std::string(bytes_of(right)));
}

Proof inclusion(Leaves all, std::size_t index) {
  if (all.size() == 1) return {};
  const std::size_t k = split(all.size());
  Proof proof = index < k ? inclusion(all.first(k), index) : inclusion(all.subspan(k), index - k);
  proof.push_back(root(index < k ? all.subspan(k) : all.first(k)));
  return proof;
}

Proof subproof(Leaves all, std::size_t size, bool whole) {
  if (size == all.size()) return whole ? Proof() : Proof{root(all)};
  const std::size_t k = split(all.size());
  Proof proof = size <= k ? subproof(all.first(k), size, whole) : subproof(all.subspan(k), size - k, false);
  proof.push_back(root(size <= k ? all.subspan(k) : all.first(k)));
  return proof;
}

Proof consistency(Leaves all, std::size_t size) {
  return subproof(all, size, true);
}

TEST(Log, HasTheRootsOfTheReferenceCode) {
  EXPECT_EQ(hex(root({})), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  for (std::size_t size = 1; size <= 8; ++size) EXPECT_EQ(hex(root(leaves(size))), kRoots[size - 1]);
}

TEST(Log, GoesOnFromItsPeaks) {
  const std::vector<Digest> all = leaves(70);
  Peaks peaks;
  for (std::size_t size = 0; size < all.size(); ++size) {
    Peaks kept(peaks.size(), peaks.peaks());
    kept.append(all[size]);
    peaks.append(all[size]);
    EXPECT_EQ(kept.root(), root(std::span(all).first(size + 1)));
    EXPECT_EQ(kept.size(), size + 1);
  }
}

TEST(Log, KeepsWhatProvesAnythingAboutItAtAnySizeItHad) {
  const std::vector<Digest> all = leaves(70);
  Tree tree;
  EXPECT_EQ(tree.root(0), sha256(""));
  for (const Digest& one : all) tree.append(one);
  ASSERT_EQ(tree.size(), all.size());
  int proofs = 0;
  for (std::size_t size = 1; size <= all.size(); ++size) {
    const Leaves then = std::span(all).first(size);
    EXPECT_EQ(tree.root(size), root(then));
    EXPECT_EQ(tree.leaf(size - 1), all[size - 1]);
    for (std::size_t i = 0; i < size; ++i, ++proofs) {
      EXPECT_EQ(tree.inclusion(i, size), inclusion(then, i));
      EXPECT_EQ(tree.consistency(i + 1, size), consistency(then, i + 1));
    }
  }
  EXPECT_EQ(proofs, 2485);
}

TEST(Log, ShowsThatALeafIsInAndThatAnotherIsNot) {
  int proofs = 0;
  for (std::size_t size = 1; size <= 40; ++size) {
    const std::vector<Digest> all = leaves(size);
    const Digest top = root(all);
    for (std::size_t index = 0; index < size; ++index) {
      Proof proof = inclusion(all, index);
      EXPECT_TRUE(includes(top, size, index, all[index], proof));
      EXPECT_FALSE(includes(top, size, index, leaf("another"), proof));
      EXPECT_FALSE(includes(leaf("another"), size, index, all[index], proof));
      EXPECT_FALSE(includes(top, size, size, all[index], proof));
      EXPECT_EQ(includes(top, size, index ^ 1, all[index], proof), false);
      proof.push_back(top);
      EXPECT_FALSE(includes(top, size, index, all[index], proof));
      ++proofs;
    }
  }
  EXPECT_EQ(proofs, 820);
}

TEST(Log, ShowsThatItBeginsWithWhatItWasAndThatNothingWasChanged) {
  int proofs = 0;
  for (std::size_t late = 1; late <= 40; ++late) {
    const std::vector<Digest> all = leaves(late);
    std::vector<Digest> changed = all;
    changed[0] = leaf("another");
    for (std::size_t early = 1; early <= late; ++early) {
      const Digest then = root(std::span(all).first(early));
      Proof proof = consistency(all, early);
      EXPECT_TRUE(consistent(early, then, late, root(all), proof));
      EXPECT_FALSE(consistent(early, then, late, root(changed), consistency(changed, early)));
      EXPECT_FALSE(consistent(early, root(std::span(changed).first(early)), late, root(all), proof));
      EXPECT_FALSE(consistent(late + 1, then, late, root(all), proof));
      EXPECT_FALSE(consistent(0, then, late, root(all), proof));
      proof.push_back(then);
      EXPECT_FALSE(consistent(early, then, late, root(all), proof));
      ++proofs;
    }
  }
  EXPECT_EQ(proofs, 820);
}

}  // namespace
}  // namespace hearth::log

#include "limits/prefix.h"

#include <gtest/gtest.h>

namespace hearth::limits {
namespace {

std::string prefix(const char* address) {
  return address_prefix(boost::asio::ip::make_address(address));
}

TEST(AddressPrefix, KeepsTheNetworkAndForgetsTheHost) {
  EXPECT_EQ(prefix("192.0.2.77"), "192.0.2.0/24");
  EXPECT_EQ(prefix("2001:db8:1:2:3:4:5:6"), "2001:db8:1::/48");
  EXPECT_EQ(prefix("::1"), "::/48");
}

TEST(AddressPrefix, KnowsAnIpv4AddressInsideAnIpv6One) {
  EXPECT_EQ(prefix("::ffff:192.0.2.77"), "192.0.2.0/24");
}

TEST(AddressPrefix, ForgetsTheInterface) {
  EXPECT_EQ(prefix("fe80::1%1"), prefix("fe80::2%2"));
}

}  // namespace
}  // namespace hearth::limits

#include "limits/prefix.h"

#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>

namespace hearth::limits {
namespace {

namespace ip = boost::asio::ip;

constexpr unsigned short kBits4 = 24;
constexpr unsigned short kBits6 = 48;

std::string prefix_of(const ip::address_v4& address) {
  return ip::make_network_v4(address, kBits4).canonical().to_string();
}

std::string prefix_of(ip::address_v6 address) {
  address.scope_id(0);
  return ip::make_network_v6(address, kBits6).canonical().to_string();
}

}  // namespace

std::string address_prefix(const ip::address& address) {
  if (address.is_v4()) return prefix_of(address.to_v4());
  const ip::address_v6 v6 = address.to_v6();
  return v6.is_v4_mapped() ? prefix_of(ip::make_address_v4(ip::v4_mapped, v6)) : prefix_of(v6);
}

}  // namespace hearth::limits

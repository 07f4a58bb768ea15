// The neighbourhood of an address: what limits count by, because one visitor often has many addresses of it.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <string>

namespace hearth::limits {

/// The first 24 bits of an IPv4 address, the first 48 of an IPv6 address, as "192.0.2.0/24". An IPv4 address
/// inside an IPv6 one is the former.
[[nodiscard]] std::string address_prefix(const boost::asio::ip::address& address);

}  // namespace hearth::limits

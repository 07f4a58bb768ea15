// The hub's coroutines.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace hearth::app {

namespace asio = boost::asio;

template <class T>
using Task = asio::awaitable<T>;

}  // namespace hearth::app

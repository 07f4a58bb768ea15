// The hub's coroutines.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace hearth {

namespace asio = boost::asio;

}  // namespace hearth

namespace hearth::app {

template <class T>
using Task = asio::awaitable<T>;

}  // namespace hearth::app

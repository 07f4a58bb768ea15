// The hub's coroutines, and where they run.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace hearth {

namespace asio = boost::asio;

}  // namespace hearth

namespace hearth::app {

/// Named, not erased: an erased executor within a strand is allocated anew at every hop.
using Executor = asio::io_context::executor_type;
using Strand = asio::strand<Executor>;

template <class T>
using Task = asio::awaitable<T>;

}  // namespace hearth::app

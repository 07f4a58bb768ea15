// The hub's coroutines, and where they run.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <utility>

namespace hearth {

namespace asio = boost::asio;

}  // namespace hearth

namespace hearth::app {

/// Named, not erased: an erased executor within a strand is allocated anew at every hop.
using Executor = asio::io_context::executor_type;
using Strand = asio::strand<Executor>;

template <class T>
using Task = asio::awaitable<T>;

/// Runs `work` on the strand and comes back with its result.
template <class T>
Task<T> on(const Strand& strand, Task<T> work) {
  return asio::co_spawn(strand, std::move(work), asio::use_awaitable);
}

}  // namespace hearth::app

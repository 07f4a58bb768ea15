// Asio and Beast, compiled once for the whole hub.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>

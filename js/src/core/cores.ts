// Where the cores are that not every page loads: polls whole, with the counts that take long, and each other room by itself.
import exchange from 'hearth-core/hearth-exchange.wasm';
import flow from 'hearth-core/hearth-flow.wasm';
import whole from 'hearth-core/hearth-full.wasm';
import prompt from 'hearth-core/hearth-prompt.wasm';
import pulse from 'hearth-core/hearth-pulse.wasm';
import schedule from 'hearth-core/hearth-schedule.wasm';
import thanks from 'hearth-core/hearth-thanks.wasm';

export const cores = { whole, flow, pulse, prompt, exchange, thanks, schedule };

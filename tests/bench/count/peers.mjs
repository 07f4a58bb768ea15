// The same ballots counted by others. Each gets them in the form it asks for, made beforehand; what is timed begins with that
// form and ends with the winner, as a user of the library would wait for it.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { root } from '../support.mjs';
import { options } from './ballots.mjs';

const peers = createRequire(pathToFileURL(`${root}tests/bench/peers/package.json`));
const named = (ballot) => ballot.map((option) => options[option]);

function places(ballot) {
  const ranks = new Array(options.length);
  ballot.forEach((option, place) => (ranks[option] = place + 1));
  return ranks;
}

const weighted = (rankings) =>
  rankings.map((ballot) => ({ ranking: named(ballot).map((name) => [name]), weight: 1 }));

const votesRunoff = (rankings) => {
  const { InstantRunoff } = peers('votes');
  const ballots = weighted(rankings);
  return () => options.indexOf(new InstantRunoff({ candidates: options, ballots }).ranking()[0][0]);
};

const votesSchulze = (rankings) => {
  const { Schulze, utils } = peers('votes');
  const ballots = weighted(rankings);
  return () => options.indexOf(new Schulze(utils.matrixFromBallots(ballots, options)).ranking()[0][0]);
};

const caritat = (count) => (rankings) => {
  const library = peers('caritat');
  const ballots = rankings.map(named);
  return () => {
    const election = new library.Election({ candidates: options });
    for (const ballot of ballots) election.addBallot(ballot);
    return options.indexOf([count(library, election)].flat(2)[0]);
  };
};

const schulzeMethod = (rankings) => {
  const { run } = peers('schulze-method');
  const ballots = rankings.map(places);
  return () => run(options.length, ballots)[0].indexes[0];
};

const condorcet = (rankings) => {
  const { Schulze } = peers('condorcet');
  const ballots = rankings.map((ballot) => new Map(named(ballot).map((name, place) => [name, place + 1])));
  return () => {
    const count = new Schulze(new Set(options));
    for (const ballot of ballots) count.addBallot(ballot);
    return options.indexOf(count.rank()[0]);
  };
};

/** By our name of the method: [package, rankings -> (() => the number of the winner)]. */
export const counters = {
  irv: [
    ['votes', votesRunoff],
    ['caritat', caritat((library, election) => library.irv(election))],
  ],
  schulze: [
    ['votes', votesSchulze],
    ['caritat', caritat((library, election) => library.condorcet.schulze(election))],
    ['schulze-method', schulzeMethod],
    ['condorcet', condorcet],
  ],
};

export const versionOf = (name) =>
  peers(`${root}tests/bench/peers/node_modules/${name}/package.json`).version;

// Ballots that are more than a choice of options. They come in one piece, when a poll first asks for one of them. Importing the whole poll,
// which is there already, keeps what both are made of in one file: else every page would fetch one more.
import '../define.js';
import type { Paper } from '../paper.js';
import type { BallotForm, BallotKind, FormHost } from './form.js';
import { MarksForm } from './marks-form.js';
import { OwnWordsForm } from './own-words.js';
import { RankingForm } from './ranking.js';
import { ReactionsForm } from './reactions.js';
import { TextForm } from './text.js';

const forms: Partial<Record<BallotKind, new (kind: BallotKind, paper: Paper, host: FormHost) => BallotForm>> =
  {
    own: OwnWordsForm,
    ranked: RankingForm,
    score: MarksForm,
    rating: MarksForm,
    dots: MarksForm,
    quadratic: MarksForm,
    grid: MarksForm,
    reactions: ReactionsForm,
    text: TextForm,
  };

/** A blank form; undefined for one that this version does not know. */
export function formFor(kind: BallotKind, paper: Paper, host: FormHost): BallotForm | undefined {
  const Form = forms[kind];
  return Form && new Form(kind, paper, host);
}

// Small makers of what stores throw.
import { HearthError, type Problem } from './store.js';

export function problem(code: Problem['code'], args: Problem['args'] = {}): Problem {
  return { code, path: '', args };
}

export function failure(code: Problem['code'], args: Problem['args'] = {}): HearthError {
  return new HearthError([problem(code, args)]);
}

/** Whatever was thrown, as what stores throw; a store of somebody's own making may throw the problems alone. */
export function asHearthError(thrown: unknown): HearthError {
  if (thrown instanceof HearthError) return thrown;
  const { problems } = (thrown ?? {}) as { readonly problems?: readonly Problem[] };
  return problems ? new HearthError(problems) : failure('internal', { reason: String(thrown) });
}

/** Refusals that pass by themselves: the act is kept and sent again. */
export function passes({ code }: Pick<Problem, 'code'>): boolean {
  return ['offline', 'busy', 'too_many_requests', 'storage_failed'].includes(code);
}

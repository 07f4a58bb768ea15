// What a flow's snapshot holds: the shapes that the core's flow room and the hub answer with. Types only.
import type { Snapshot } from './stores/store.js';

/** A text, or one for each language: "Hello", {"de": "Hallo", "en": "Hello"}. */
export type FlowText = string | Readonly<Record<string, string>>;

export type FlowStepKind =
  'welcome' | 'purpose' | 'benefits' | 'agreement' | 'question' | 'profile' | 'checklist' | 'meet' | 'done';

export type FlowAnswerKind = 'single' | 'multiple' | 'interests' | 'scale' | 'text';

export interface FlowOption {
  readonly id: string;
  readonly label: FlowText;
}

export interface FlowField extends FlowOption {
  /** Characters. */
  readonly max: number;
  readonly required: boolean;
}

export interface FlowItem extends FlowOption {
  /** Ticked by a record of the member's in this document, such as `poll/lunch`; without it the member ticks. */
  readonly in?: string;
  readonly key?: string;
  readonly href?: string;
}

export interface FlowClause {
  readonly id: string;
  readonly text: FlowText;
}

export interface FlowTerms {
  readonly version: number;
  readonly clauses: readonly FlowClause[];
  /** What happens when somebody breaks it. */
  readonly process?: FlowText;
}

/** A step in normal form. What only some kinds have is absent in the others. */
export interface FlowStep extends Partial<FlowTerms> {
  readonly id: string;
  readonly kind: FlowStepKind;
  readonly title: FlowText;
  readonly text?: FlowText;
  readonly minutes: number;
  /** Cannot be skipped. */
  readonly required: boolean;
  readonly contributes: boolean;
  readonly group?: string;
  readonly showIf?: unknown;
  readonly next?: readonly unknown[];
  readonly validate?: { readonly if: unknown; readonly message: FlowText };
  readonly answer?: FlowAnswerKind;
  readonly options?: readonly FlowOption[];
  /** How many options; the ends of a scale; `max` of a text: characters. */
  readonly min?: number;
  readonly max?: number;
  readonly low?: FlowText;
  readonly high?: FlowText;
  /** Versions that members agreed to before, newest first. */
  readonly earlier?: readonly FlowTerms[];
  readonly fields?: readonly FlowField[];
  readonly items?: readonly FlowItem[];
  readonly href?: string;
}

/** The letter to who has arrived, and the steward who signs it. */
export interface FlowWelcome {
  /** With placeholders, such as `{you.name|friend}`. */
  readonly letter: FlowText;
  /** Without what stands before it at the hub: `ada`, not `m:ada`. */
  readonly member: string;
  /** As it is signed. */
  readonly name: string;
}

/** The flow in normal form: every default is filled in. */
export interface FlowDocument {
  readonly [field: string]: unknown;
  readonly kind: 'flow';
  readonly title: FlowText;
  readonly purpose: {
    readonly who: FlowText;
    readonly what: FlowText;
    readonly whyNow: FlowText;
    readonly notFor: FlowText;
  };
  /** `step`: the one that leads to it. */
  readonly benefits?: readonly { readonly id: string; readonly text: FlowText; readonly step: string }[];
  readonly groups?: readonly {
    readonly id: string;
    readonly title: FlowText;
    readonly resume: 'step' | 'start';
  }[];
  /** The first is the one that plain texts are written in. */
  readonly languages?: readonly string[];
  readonly welcome?: FlowWelcome;
  readonly steps: readonly FlowStep[];
}

/**
 * By the step's kind: true where there is only something to see; the version agreed to; ids; a number; a text; texts by field. null: skipped.
 */
export type FlowAnswer = true | number | string | readonly string[] | Readonly<Record<string, string>> | null;
export type FlowAnswers = Readonly<Record<string, FlowAnswer>>;

export interface FlowRun {
  readonly answers: FlowAnswers;
  /** The step it is at. */
  readonly at: string;
  readonly done: boolean;
  /** The steps seen, in order. */
  readonly path: readonly string[];
  /** Where somebody goes on who comes back. */
  readonly resume: string;
}

export interface FlowConsent {
  readonly key: string;
  readonly version: number;
  readonly hash: string;
  /** Milliseconds since 1970, as all times here. */
  readonly time: number;
  /** To the words as they stand now, and not withdrawn. */
  readonly current: boolean;
  readonly withdrawn?: number;
  /** Null: the words that were agreed to are not kept any more. */
  readonly changes?: readonly FlowChange[] | null;
}

export interface FlowChange {
  readonly id: string;
  readonly was?: FlowText;
  readonly is?: FlowText;
}

/** What this viewer alone sees. */
export interface FlowOwn {
  readonly [field: string]: unknown;
  readonly run: FlowRun | null;
  /** Steps; minutes and steps ahead at most. */
  readonly progress: { readonly behind: number; readonly ahead: number; readonly minutes: number };
  /** By step: those agreed to at any time. */
  readonly agreements: Readonly<Record<string, FlowConsent>>;
  /** By step: the items ticked. */
  readonly checklists: Readonly<Record<string, readonly string[]>>;
  readonly welcome: { readonly text: string; readonly name: string; readonly time: number } | null;
  readonly revs: Readonly<Record<string, number>>;
}

export interface FlowSnapshot extends Snapshot {
  readonly document: FlowDocument;
  readonly own: FlowOwn;
}

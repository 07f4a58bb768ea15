// Documents that lean on others.

/** A flow with a checklist: an item for each of these documents, named like it. */
export const flowOver = (...addresses) => ({
  kind: 'flow',
  title: 'Begin',
  purpose: { who: 'You', what: 'Begin', whyNow: 'You are new', notFor: 'Others' },
  steps: [
    {
      id: 'todo',
      kind: 'checklist',
      title: 'To do',
      items: addresses.map((address) => ({ id: address.split('/')[1], label: `Do ${address}`, in: address })),
    },
    { id: 'end', kind: 'done', title: 'Well done' },
  ],
});

/** The items that a snapshot of such a flow shows ticked. */
export const ticked = (snapshot) => snapshot?.own.checklists.todo;

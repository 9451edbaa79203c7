import type { Answer, CounterState, Offer } from './model';

/** One thing the customer may join, as the counter lists it. */
export interface Option {
  answer: Answer;
  offer: Offer;
}

/** A gift of the chosen offer the customer may choose. */
export interface GiftOption {
  choice: string;
  item: string;
  name: string;
}

/** Every offer the customer may choose, the recommended campaign's first: the order of the service. */
export function optionsOf(answers: readonly Answer[]): Option[] {
  return answers.filter(isOpen).flatMap((answer) => answer.offers.map((offer) => ({ answer, offer })));
}

/** The campaigns that say no, with their reasons. */
export function refusalsOf(answers: readonly Answer[]): Answer[] {
  return answers.filter((answer) => !isOpen(answer));
}

/** The rules may say yes while another campaign the customer joins excludes this one. */
function isOpen(answer: Answer): boolean {
  return answer.eligible && answer.standing !== 'refused';
}

export function chosenOption(state: CounterState): Option | undefined {
  return optionsOf(state.answers)[state.chosen];
}

/** Gifts to choose among, numbered on after the offers. */
export function giftOptionsOf(option: Option | undefined): GiftOption[] {
  return (option?.offer.choices ?? []).flatMap((group) => group.items.map(({ item, name }) => ({ choice: group.choice, item, name })));
}

/** The item taken of a group: the chosen one, else its first. */
export function itemOf(state: CounterState, offer: Offer, choice: string): string | undefined {
  return state.choices[choice] ?? offer.choices.find((group) => group.choice === choice)?.items[0]?.item;
}

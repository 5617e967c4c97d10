/** A reason not to start that the person at the terminal can mend: printed without a stack. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Refusal";
  }
}

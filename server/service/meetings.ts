/**
 * Which files have a key in common: a hash table of numbers alone, since an archive has a hundred keys an article and most
 * of them stand in one file only.
 */

/** Files are numbers; hashes are whole numbers below 2^32. */
export class Meetings {
  /** By slot; 0 where it was never used. */
  #hashes = new Uint32Array(1024);
  /** By slot: the one file, {@link nobody}, or the number of a list, counted down from -2. */
  #owners = new Int32Array(1024).fill(nobody);
  readonly #lists: (number[] | undefined)[] = [];
  /** Slots that were ever used. */
  #used = 0;

  /**
   * Says that a file has a key; once for each file.
   *
   * @returns whether another file has it too
   */
  add(hash: number, file: number): boolean {
    if (this.#used * 4 >= this.#hashes.length * 3) this.#grow();
    const slot = this.#slotOf(hash);
    const owner = this.#owners[slot]!;
    if (owner === nobody) {
      if (this.#hashes[slot] === 0) this.#used++;
      this.#hashes[slot] = stored(hash);
      this.#owners[slot] = file;
      return false;
    }
    if (owner >= 0) this.#owners[slot] = -1 - this.#lists.push([owner, file]);
    else this.#lists[-2 - owner]!.push(file);
    return true;
  }

  /**
   * Takes that back.
   *
   * @returns whether the files that are left, if any, have it in common
   */
  remove(hash: number, file: number): boolean {
    const slot = this.#slotOf(hash);
    const owner = this.#owners[slot]!;
    if (owner >= 0) {
      if (owner === file) this.#owners[slot] = nobody;
      return false;
    }
    if (owner === nobody) return false;
    const rest = this.#lists[-2 - owner]!.filter((each) => each !== file);
    this.#lists[-2 - owner] = rest.length > 1 ? rest : undefined;
    if (rest.length === 1) this.#owners[slot] = rest[0]!;
    return rest.length > 1;
  }

  /** The files that have a key in common; none where fewer than two have it. */
  of(hash: number): readonly number[] {
    const owner = this.#owners[this.#slotOf(hash)]!;
    return owner < nobody ? this.#lists[-2 - owner]! : [];
  }

  /** Where a hash stands, or would. */
  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    const wanted = stored(hash);
    const mixed = Math.imul(wanted ^ (wanted >>> 15), 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#hashes[slot] !== 0 && this.#hashes[slot] !== wanted) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [hashes, owners] = [this.#hashes, this.#owners];
    const left = owners.reduce((count, owner) => (owner === nobody ? count : count + 1), 0);
    const size = left * 2 >= hashes.length ? 2 * hashes.length : hashes.length;
    this.#hashes = new Uint32Array(size);
    this.#owners = new Int32Array(size).fill(nobody);
    this.#used = left;
    for (let index = 0; index < hashes.length; index++) {
      if (owners[index] === nobody) continue;
      const slot = this.#slotOf(hashes[index]!);
      this.#hashes[slot] = hashes[index]!;
      this.#owners[slot] = owners[index]!;
    }
  }
}

const nobody = -1;

/** A slot that was never used holds 0. */
function stored(hash: number): number {
  return hash === 0 ? 1 : hash;
}

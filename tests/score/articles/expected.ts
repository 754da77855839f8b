/**
 * What stands in the five articles, listed by a person: where each direct quotation (its first word), figure and date
 * begins, in UTF-16 code units. Titles, nicknames and single scare-quoted terms are no quotations; pay bands, channels,
 * telephone numbers and "one-off" are no figures.
 */
export const expected: Readonly<
  Record<string, Readonly<Record<'quantity' | 'date' | 'quotation', readonly number[]>>>
> = {
  '000_5cf230b64773767d.txt': {
    quantity: [172, 371, 394, 1102, 2045],
    date: [295, 1818, 2760],
    quotation: [528, 649, 1991, 2014, 2363, 2469],
  },
  '001_a0a35d40167d9a03.txt': {
    date: [
      40, 512, 778, 2244, 2408, 2608, 2839, 3054, 3262, 3491, 3647, 3838, 4457, 4666, 4724, 4869, 7714, 8001, 8128,
    ],
    quantity: [1439, 3253, 4657, 5271, 5448, 5910, 5981, 6939, 7121, 7297, 7692, 8313, 8678, 8782],
    quotation: [
      319, 393, 471, 1014, 1369, 1471, 1509, 1582, 1662, 2077, 2208, 2304, 2448, 2783, 2873, 2902, 3009, 3356, 3403,
      4200, 4265, 4929, 8822,
    ],
  },
  '002_c11fe7662e776431.txt': {
    date: [6],
    quantity: [348, 446, 1264, 1580, 1931, 2011],
    quotation: [685, 887, 1006, 1658, 1898, 2025, 2244],
  },
  '003_e6da07e8915e8236.txt': {
    date: [15, 132, 165, 459, 615, 1311, 1790, 2216, 2342, 2616, 2627],
    quantity: [],
    quotation: [27, 349, 394, 541, 884, 922, 1236, 1522, 1601, 1811, 2011, 2160, 2258, 2290, 2471, 2521, 2676],
  },
  '004_c5574777c9959fff.txt': {
    date: [14, 169, 205, 2524],
    quantity: [153, 189, 1696, 2482, 2601],
    quotation: [354, 1130, 1584, 1871],
  },
};

package org.convene.faults;

/** The seeds of a run: each round has its own, from which alone it can be played again. */
final class Seeds {

    /** At most 18 digits, so that it is easily typed. */
    private static final long TYPED = (1L << 59) - 1;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** Returns the seed of the round after one (SplitMix64, Steele et al., OOPSLA 2014), which has at most 18 digits. */
    static long after(long seed) {
        long mixed = seed + GOLDEN;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (mixed ^ (mixed >>> 31)) & TYPED;
    }
}

package org.convene.gateway.confirmation;

/** What came of a link or a code; every page must render each case. */
public sealed interface Proof {

    /** The address is proven; this was the last use of its link and code. */
    record Proven(Confirmation confirmation) implements Proof {}

    /** The code was another one; at least one try is left. */
    record WrongCode(int triesLeft) implements Proof {}

    /** It was used, stopped, is too old, or never was; or too many wrong codes were typed. */
    record Ended() implements Proof {}

    /** The link works only for who is signed in as the person who asked. */
    record NotTheAsker() implements Proof {}
}

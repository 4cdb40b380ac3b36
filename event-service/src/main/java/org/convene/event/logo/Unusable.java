package org.convene.event.logo;

/** Why an uploaded file cannot become a logo; page and API say each in words. */
public sealed interface Unusable {

    /** No byte at all. */
    record Empty() implements Unusable {}

    /** More bytes than {@link Upload#MOST_BYTES}. */
    record TooLarge() implements Unusable {}

    /** Not PNG, WebP, JPEG or SVG, whatever its name says. */
    record OtherFormat() implements Unusable {}

    /** More pixels than {@link Upload#LONGEST_SIDE} wide or high, as its header says: nobody has decoded them. */
    record TooManyPixels(long width, long height) implements Unusable {}

    /** Begins like a picture, and is not one to its end. */
    record Broken() implements Unusable {}

    /**
     * A drawing that runs, fetches or embeds something, or might.
     *
     * @param what the element, attribute or rule, as the drawing calls it
     */
    record Forbidden(String what) implements Unusable {}

    /** It would take too long to draw, or to decode. */
    record TooIntricate() implements Unusable {}
}

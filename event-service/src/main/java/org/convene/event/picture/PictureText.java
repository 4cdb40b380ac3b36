package org.convene.event.picture;

import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that stands on a workshop's picture, in the workshop's own language and zone: who gets to see it is not known.
 *
 * @param series with its number
 * @param hostedBy the words before the hosts
 * @param hosts in the order in which they are shown, each with the same weight
 * @param day day and hours
 * @param notice such as that it is called off; stands before all
 */
public record PictureText(
        Locale language,
        @Nullable String series,
        String title,
        String hostedBy,
        List<Host> hosts,
        String day,
        String zone,
        @Nullable String notice) {

    public PictureText {
        hosts = List.copyOf(hosts);
    }

    /**
     * One of those that carry it.
     *
     * @param colour as {@code #rrggbb}
     * @param logo the hash of its logo
     */
    public record Host(
            String name,
            String shortName,
            String colour,
            @Nullable String logo) {}

    boolean isRightToLeft() {
        return !new Bidi(title, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** Returns what can be read on it, for who can't see it. */
    public String words() {
        String names = String.join(", ", hosts.stream().map(Host::name).toList());
        return title + ". " + hostedBy + " " + names + ". " + day + ", " + zone;
    }
}

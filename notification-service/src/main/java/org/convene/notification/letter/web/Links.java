package org.convene.notification.letter.web;

import java.util.UUID;
import org.convene.web.link.Kind;

/** Addresses in a letter: real ones for its recipient, masked ones for a host who looks at it. */
public interface Links {

    /** Returns the address of a page, such as {@code https://…/organize}. */
    String page(String path);

    /** Returns a personal address: the page with the link's token at its end. */
    String personal(String path, Kind kind, UUID id, int generation);

    /** Returns the code to type instead of opening a link, in two groups. */
    String code(Kind kind, UUID id);
}

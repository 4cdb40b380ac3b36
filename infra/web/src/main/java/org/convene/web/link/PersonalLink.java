package org.convene.web.link;

import java.util.UUID;

/** What a personal link states; its signature held, but only the owner knows whether it is still this generation. */
public record PersonalLink(Kind kind, UUID id, int generation) {

    /** Returns whether this link is of the kind and generation that the owner expects. */
    public boolean is(Kind expected, int currentGeneration) {
        return kind == expected && generation == currentGeneration;
    }
}

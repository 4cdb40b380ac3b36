package org.convene.notification.letter.web;

import java.util.UUID;
import org.convene.web.link.Kind;

/** What a host sees in the place of somebody's personal links and codes. */
public final class MaskedLinks implements Links {

    private static final String MASK = "••••••••";

    @Override
    public String page(String path) {
        return path;
    }

    @Override
    public String personal(String path, Kind kind, UUID id, int generation) {
        return path + "/" + MASK;
    }

    @Override
    public String code(Kind kind, UUID id) {
        return MASK;
    }
}
